import { countStandings } from '../../../domain/standing.ts';
import type { Manifest } from '../../../domain/snapshot.ts';
import { formatDate } from '../../../format/date.ts';
import { formatPeriod } from '../../../format/period.ts';
import { address } from '../../../url/address.ts';
import { toQuery } from '../../../url/selection.ts';
import { recommendations } from '../../questions/recommendations.ts';
import { verifiedByQuarter } from '../../questions/verified-by-quarter.ts';
import type { Reader } from '../../reader.ts';
import { doneSince } from '../done-since.ts';
import { headlineOf } from '../headline.ts';
import { indicatorOf } from '../indicator-of.ts';
import { keyFigure } from '../key-figure.ts';
import { placesFigure } from '../places-figure.ts';
import { reportingOf, type Reporting } from '../reporting.ts';
import { trendsOf } from '../trends.ts';
import { doneFigure, figureOf, type BriefFigure } from './brief-figure.ts';
import { briefLists, type BriefLists } from './brief-list.ts';
import { placeOf, type BriefPlace } from './brief-place.ts';

/** What fits one sheet, in words: the page, its print, its picture and its text say the same. */
export interface Brief extends BriefPlace {
	/** «III квартал 2026». */
	period: string;
	headline: string;
	reporting: Reporting;
	figures: BriefFigure[];
	lists: BriefLists;
	source: BriefSource;
}

export interface BriefSource {
	sequence: number;
	/** The day until which the snapshot knows, and the day on which the sheet was asked for. */
	asOf: string;
	madeOn: string;
	demo: boolean;
	/** Where the same numbers stay: the page, frozen on its snapshot. */
	address: string;
}

const [ACCESS, ONLINE, WAITING] = [
	'asc_residents_main',
	'e_services_share',
	'avg_waiting_time_min'
] as const;

function sourceOf(reader: Reader, { sequence, asOf, demo }: Manifest, origin: string): BriefSource {
	const { known, selection, locale, today } = reader;
	const frozen = toQuery({ ...selection, snapshot: sequence }, known);
	return {
		...{ sequence, demo, address: origin + address('/brief', frozen) },
		...{ asOf: formatDate(asOf, locale), madeOn: formatDate(today, locale) }
	};
}

/** The brief of the reader's selection; `origin` begins the address that it bears. */
export async function briefOf(reader: Reader, manifest: Manifest, origin: string): Promise<Brief> {
	const [indicator, trends, register, verified, place] = await Promise.all([
		indicatorOf(reader.ask, ONLINE),
		trendsOf(reader, [ACCESS, ONLINE, WAITING]),
		reader.ask(recommendations, { hromada: null }),
		reader.ask(verifiedByQuarter),
		placeOf(reader)
	]);
	const [access, online, waiting, places] = await Promise.all([
		keyFigure(reader, ACCESS, trends, 'before'),
		keyFigure(reader, ONLINE, trends, 'before'),
		keyFigure(reader, WAITING, trends, 'before'),
		placesFigure(reader, indicator)
	]);
	const standing = countStandings(register, reader.today);
	const done = doneSince(verified, standing.done, reader);
	return {
		...place,
		period: formatPeriod(reader.selection.period, reader.locale),
		headline: headlineOf(online, reader),
		reporting: await reportingOf(places, reader),
		figures: [
			...[access, online, waiting].map((key) => figureOf(key, reader.locale)),
			doneFigure(standing, done, reader)
		],
		lists: await briefLists({ indicator, places, register }, reader),
		source: sourceOf(reader, manifest, origin)
	};
}
