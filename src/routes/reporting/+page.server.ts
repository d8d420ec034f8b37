import { error } from '@sveltejs/kit';
import { formatDay } from '$lib/format/date.ts';
import { wordOf } from '$lib/server/exports/words.ts';
import { lastDue, nextDue } from '$lib/server/questions/next-due.ts';
import { readerOf } from '$lib/server/reader.ts';
import { askedFor } from './asked.ts';
import { gridOf } from './grid.ts';
import { newestFiles } from './newest-files.ts';
import { silentOf } from './silent.ts';
import { totalsOf } from './totals.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const asked = await askedFor(reader, event.url.searchParams);
	if (!asked) error(503, 'No returns are due yet');
	const { dataset, choices } = asked;
	const [totals, grid, silent, files, due] = await Promise.all([
		totalsOf(reader, dataset),
		gridOf(reader, dataset),
		silentOf(reader, dataset),
		newestFiles(reader, dataset),
		reader.ask(lastDue)
	]);
	const next = nextDue(
		due.filter((row) => row.dataset === dataset),
		reader.today
	);
	return {
		dataset,
		choices: choices.map((id) => ({ id, name: wordOf(id, reader.locale) })),
		kept: [...new URLSearchParams(reader.query)],
		totals,
		grid,
		silent,
		files,
		nextDue: next ? formatDay(next.due_on, reader.locale) : null
	};
};
