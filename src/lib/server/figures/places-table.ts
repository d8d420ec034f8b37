import type { Table, TableCell, TableColumn } from '../../components/table.ts';
import { nameOf, textOf } from '../../format/names.ts';
import { m } from '../../paraglide/messages.js';
import type { Reader } from '../reader.ts';

interface Place {
	code: string;
	name_uk: string;
	name_en: string;
	raion_uk: string;
	raion_en: string;
}

/** What stands in a table of hromadas after the hromada and its raion. */
interface Contents<Row> {
	caption: string;
	columns: readonly TableColumn[];
	cellsOf: (row: Row) => readonly TableCell[];
}

/** A table of hromadas in the order of the rows, each leading to its profile. */
export function placesTable<Row extends Place>(
	rows: readonly Row[],
	{ caption, columns, cellsOf }: Contents<Row>,
	{ locale, to }: Reader
): Table {
	return {
		caption,
		columns: [{ label: m.hromada(), kind: 'text' }, { label: m.raion(), kind: 'text' }, ...columns],
		rows: rows.map((row) => [
			{ text: nameOf(row, locale), href: to(`/hromadas/${row.code}`) },
			textOf(row, 'raion', locale),
			...cellsOf(row)
		])
	};
}
