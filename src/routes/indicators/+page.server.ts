import { formatPeriod } from '$lib/format/period.ts';
import { readerOf } from '$lib/server/reader.ts';
import { themesOf } from './themes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const themes = await themesOf(reader);
	return {
		themes,
		count: themes.flatMap(({ entries }) => entries).length,
		period: formatPeriod(reader.selection.period, reader.locale),
		nationalIndex: reader.to('/indicators/national-index'),
		csv: reader.csv('indicators')
	};
};
