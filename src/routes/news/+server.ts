import { error, json } from '@sveltejs/kit';
import { newsSince } from '$lib/server/figures/news.ts';
import { readerOf } from '$lib/server/reader.ts';
import { shelf } from '$lib/server/snapshots/serving.ts';
import { sequenceOf } from '$lib/url/selection.ts';
import { KEY_FIGURES } from '../(overview)/key-figures.ts';
import type { RequestHandler } from './$types';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is new since a snapshot and a day: `?since=12&day=2026-10-20`, as sentences in JSON. */
export const GET: RequestHandler = async (event) => {
	const { searchParams } = event.url;
	const [since, day] = [sequenceOf(searchParams.get('since')), searchParams.get('day') ?? ''];
	if (since === null || !DAY.test(day)) error(400, 'since and day are needed');
	const reader = await readerOf(event);
	const lease = await shelf.lease(since);
	try {
		const ask = lease?.snapshot.ask ?? null;
		return json(await newsSince({ day, ask }, KEY_FIGURES, reader));
	} finally {
		lease?.release();
	}
};
