import { json } from '@sveltejs/kit';
import { readerOf } from '$lib/server/reader.ts';
import { KIND_NAMES, resultsFor, soughtOf } from '../results.ts';
import type { RequestHandler } from './$types';

const MOST = 6;

/** The best few pages for what is typed so far. */
export const GET: RequestHandler = async (event) => {
	const reader = await readerOf(event);
	const sought = soughtOf(event.url.searchParams);
	const { results } = await resultsFor(reader, event.locals.snapshot.manifest.id, sought, MOST);
	return json(results.map(({ kind, ...result }) => ({ ...result, kind: KIND_NAMES[kind]() })));
};
