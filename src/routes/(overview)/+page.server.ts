import { countStandings } from '$lib/domain/standing.ts';
import { doneSince } from '$lib/server/figures/done-since.ts';
import { headlineOf } from '$lib/server/figures/headline.ts';
import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { keyFigure } from '$lib/server/figures/key-figure.ts';
import { laggardsOf } from '$lib/server/figures/laggards.ts';
import { moversOf } from '$lib/server/figures/movers.ts';
import { overdueOf } from '$lib/server/figures/overdue.ts';
import { placesFigure } from '$lib/server/figures/places-figure.ts';
import { reportingOf } from '$lib/server/figures/reporting.ts';
import { silentOf } from '$lib/server/figures/silent.ts';
import { trendsOf } from '$lib/server/figures/trends.ts';
import { recommendations } from '$lib/server/questions/recommendations.ts';
import { verifiedByQuarter } from '$lib/server/questions/verified-by-quarter.ts';
import { readerOf } from '$lib/server/reader.ts';
import { KEY_FIGURES } from './key-figures.ts';
import { shareWords } from './share-figure.ts';
import type { PageServerLoad } from './$types';

const [ONLINE, ACCESS, WAITING] = KEY_FIGURES;

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const [indicator, trends] = await Promise.all([
		indicatorOf(reader.ask, ONLINE),
		trendsOf(reader, KEY_FIGURES)
	]);
	const [access, online, waiting, places, laggards, register, verified, silent] = await Promise.all(
		[
			keyFigure(reader, ACCESS, trends, 'before'),
			keyFigure(reader, ONLINE, trends, 'before'),
			keyFigure(reader, WAITING, trends, 'before'),
			placesFigure(reader, indicator),
			laggardsOf(indicator, reader),
			reader.ask(recommendations, { hromada: null }),
			reader.ask(verifiedByQuarter),
			silentOf(reader)
		]
	);
	const standing = countStandings(register, reader.today);
	return {
		today: reader.today,
		query: reader.query,
		headline: headlineOf(online, reader),
		reporting: await reportingOf(places, reader),
		keys: [access, online, waiting],
		places,
		words: shareWords(places, indicator, online, reader),
		movers: moversOf(places, reader),
		laggards,
		standing,
		overdue: overdueOf(register, reader),
		done: doneSince(verified, standing.done, reader),
		silent,
		to: {
			recommendations: reader.to('/recommendations'),
			hromadas: reader.to('/hromadas'),
			reporting: reader.to('/reporting'),
			online: reader.to(`/indicators/${ONLINE}`)
		}
	};
};
