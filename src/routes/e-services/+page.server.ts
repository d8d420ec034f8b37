import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { measureOf } from '$lib/server/figures/measure-of.ts';
import { placesFigure } from '$lib/server/figures/places-figure.ts';
import { readerOf } from '$lib/server/reader.ts';
import { byService } from './by-service.ts';
import { channelsOf } from './channels.ts';
import { atCounter } from './counter.ts';
import { gridOf } from './grid.ts';
import { headlineOf } from './headline.ts';
import { shareOverTime } from './share-over-time.ts';
import { spreadTitle } from './spread.ts';
import type { PageServerLoad } from './$types';

const ONLINE = 'e_services_share';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const indicator = await indicatorOf(reader.ask, ONLINE);
	const measure = measureOf(indicator);
	const marked = event.url.searchParams.get('hromada');
	const [headline, overTime, services, grid, places, counter, channels] = await Promise.all([
		headlineOf(reader, indicator),
		shareOverTime(reader, indicator),
		byService(reader, measure),
		gridOf(reader, ONLINE, measure),
		placesFigure(reader, indicator, marked),
		atCounter(reader),
		channelsOf(reader)
	]);
	return {
		headline,
		overTime,
		services,
		grid,
		places,
		spread: spreadTitle(places.bars, places.measure, reader),
		counter,
		channels,
		marked: places.tiles.find(({ code }) => code === marked)?.code ?? null,
		trendCsv: reader.csv('indicator-trend', { indicator: ONLINE, grain: 'month' }),
		about: reader.to(`/indicators/${ONLINE}`)
	};
};
