import { tableToIPC } from 'apache-arrow';
import { respondWithExport } from '$lib/server/exports/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	respondWithExport(event, event.params.table, {
		extension: 'arrow',
		type: 'application/vnd.apache.arrow.stream',
		write: (table) => new Uint8Array(tableToIPC(table, 'stream'))
	});
