import { getLocale } from '$lib/paraglide/runtime.js';
import { csvOf } from '$lib/server/exports/csv.ts';
import { respondWithExport } from '$lib/server/exports/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	respondWithExport(event, event.params.table, {
		extension: 'csv',
		type: 'text/csv; charset=utf-8',
		write: (table) => csvOf(table, getLocale())
	});
