import { error, type RequestEvent } from '@sveltejs/kit';
import type { Table } from 'apache-arrow';
import { parseSelection } from '../../url/selection.ts';
import { askKnown } from '../questions/known.ts';
import { InvalidParameter, type Asked } from './asked.ts';
import { EXPORTS } from './export-tables.ts';
import { fileNameOf, takeExport } from './take-export.ts';

/** How an export is written down. */
export interface Shape {
	extension: string;
	type: string;
	write: (table: Table) => string | Uint8Array<ArrayBuffer>;
}

/** The file that an address asks for; 404 where there is no such export, 400 for its parameters. */
export async function respondWithExport(
	{ locals: { snapshot }, url }: RequestEvent,
	name: string,
	{ extension, type, write }: Shape
): Promise<Response> {
	const table = EXPORTS.get(name);
	if (!table) error(404, 'Not Found');
	const selection = parseSelection(url.searchParams, await askKnown(snapshot));
	const asked: Asked = { selection, query: url.searchParams };
	const taken = await takeExport(table, asked, snapshot).catch((failure: unknown) => {
		if (failure instanceof InvalidParameter) error(400, 'Bad Request');
		throw failure;
	});
	const file = `${fileNameOf(name, asked, snapshot)}.${extension}`;
	return new Response(write(taken), {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${file}"` }
	});
}
