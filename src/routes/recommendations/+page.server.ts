import { readerOf } from '$lib/server/reader.ts';
import { quadrantsOf } from './quadrants.ts';
import { refusalsOf } from './refusals.ts';
import { registerOf } from './register.ts';
import { timelineOf } from './timeline.ts';
import { twoVoices } from './two-voices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const register = await registerOf(reader, event.url.searchParams);
	const { rows, became, all, ...told } = register;
	const [timeline, refusals, voices] = await Promise.all([
		rows.length ? timelineOf(rows, reader) : null,
		refusalsOf(rows, reader),
		twoVoices(reader, all.length)
	]);
	return {
		...told,
		quadrants: rows.length ? quadrantsOf(rows, became, reader) : null,
		timeline,
		refusals,
		voices,
		csv: reader.csv('recommendations'),
		reporting: reader.to('/reporting'),
		wide: reader.to('/recommendations')
	};
};
