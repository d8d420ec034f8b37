import type { Cell } from '../../charts/cell.ts';
import type { Reported } from '../../components/reported.ts';
import type { Change } from '../../domain/change.ts';
import type { Measure } from '../../format/measure.ts';
import { textOf } from '../../format/names.ts';
import { formatPeriod } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import type { Reader } from '../reader.ts';
import { changesOf } from './changes-of.ts';
import { indicatorOf } from './indicator-of.ts';
import { wholeMeasureOf } from './measure-of.ts';
import { targetOf, targetSentence } from './target.ts';
import { rowAt, type Trends } from './trends.ts';

/** One large figure: what `KeyFigure` takes. */
export interface Key {
	id: string;
	label: string;
	cell: Cell;
	measure: Measure;
	series: (number | null)[];
	seriesLabel: string;
	/** The honest change: `real + coverage = total`. */
	change?: { total: number; real: number; coverage: number; since: string };
	target?: { value: number; sentence: string };
	/** Of the hromadas asked, how many the figure rests on. */
	reported: Reported;
	about: string;
}

const SINCE = { before: m.in_the_quarter, year: m.in_a_year };

/** Says what a sparkline shows: «Від II квартал 2024 до III квартал 2026». */
function seriesLabel(label: string, { known, selection, locale }: Reader): string {
	return m.key_series({
		label,
		from: formatPeriod(known.periods[0] ?? selection.period, locale),
		to: formatPeriod(selection.period, locale)
	});
}

const split = ({ total, real, coverage }: Change) => ({ total, real, coverage });

/**
 * One indicator as a large figure: its value, its way here, its honest change since the period or
 * the year before, its target. The trends must hold the indicator.
 */
export async function keyFigure(
	reader: Reader,
	id: string,
	trends: Trends,
	since: keyof typeof SINCE
): Promise<Key> {
	const { locale, selection: scope } = reader;
	const [indicator, changes, target] = await Promise.all([
		indicatorOf(reader.ask, id),
		changesOf(reader, id),
		targetOf(reader, id)
	]);
	const past = trends.get(id) ?? [];
	const now = rowAt(past, scope.period);
	const value = now?.value ?? null;
	const change = changes[since];
	const label = textOf(indicator, 'name', locale);
	return {
		id,
		label,
		cell: { value, absence: now ? now.absence : 'not_reported' },
		measure: wholeMeasureOf(indicator),
		series: past.map((row) => row.value),
		seriesLabel: seriesLabel(label, reader),
		...(change && { change: { ...split(change), since: SINCE[since]() } }),
		...(target && {
			target: { value: target.value, sentence: targetSentence(target, value, indicator, reader) }
		}),
		reported: { n: now?.reported ?? 0, total: now?.expected ?? 0 },
		about: reader.to(`/indicators/${id}`)
	};
}
