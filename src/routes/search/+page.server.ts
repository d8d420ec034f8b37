import { readerOf } from '$lib/server/reader.ts';
import { soundsOf } from '$lib/search/sound.ts';
import { byKind, resultsFor, soughtOf } from './results.ts';
import type { PageServerLoad } from './$types';

const MOST = 60;

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const typed = soughtOf(event.url.searchParams);
	const none = { typed, sought: typed, count: 0, most: MOST, groups: [] };
	if (soundsOf(typed).length === 0) return none;
	const { manifest } = event.locals.snapshot;
	const { sought, results } = await resultsFor(reader, manifest.id, typed, MOST);
	return { typed, sought, count: results.length, most: MOST, groups: byKind(results) };
};
