import Papa from 'papaparse';
import type { Table } from 'apache-arrow';
import type { Locale } from '../../domain/place.ts';
import { headingOf, wordOf } from './words.ts';

type Cell = string | number | boolean | null;

/**
 * As a spreadsheet of the language opens it by a double click: semicolons and a decimal comma in
 * Ukrainian, commas and a point in English; both in UTF-8 with a byte order mark.
 */
const HABITS = {
	uk: { delimiter: ';', point: ',' },
	en: { delimiter: ',', point: '.' }
} as const;
const BYTE_ORDER_MARK = '\u{feff}';

/** Columns whose texts are words of the domain, and so are told in the reader's language. */
const IN_WORDS =
	/(^|_)(absence|kind|status|stage|state|type|channel|condition|dataset|unit|direction|frequency|rollup|grain|denominator|severity|step)$/;
/** Keys of ours that say nothing to a reader: the code is there. */
const INTERNAL = new Set(['hromada_id', 'tile_row', 'tile_column', 'demo']);

/** A spreadsheet would run a text that begins like a formula. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function written(cell: Cell, column: string, locale: Locale): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell).replace('.', HABITS[locale].point);
	if (typeof cell === 'boolean') return wordOf(cell ? 'yes' : 'no', locale);
	const [kind] = IN_WORDS.exec(column) ?? [];
	return guarded(kind ? wordOf(cell, locale, kind.replace('_', '')) : cell);
}

/** Name → column of the table: of two languages only the reader's, without internal keys. */
function columnsOf(table: Table, locale: Locale): Map<string, string> {
	const other = locale === 'uk' ? '_en' : '_uk';
	const names = table.schema.fields.map((field) => field.name);
	const told = names.filter((name) => !INTERNAL.has(name) && !name.endsWith(other));
	return new Map(told.map((name) => [name.replace(/_(uk|en)$/, ''), name]));
}

/**
 * An export as CSV; every row also says whether it is demonstration data, as its column `demo`
 * tells, and names the snapshot.
 */
export function csvOf(table: Table, locale: Locale): string {
	const columns = [...columnsOf(table, locale)];
	const { metadata } = table.schema;
	const vectors = columns.map(([, name]) => table.getChild(name)!);
	const demo = table.getChild('demo')!;
	const kindOf = (row: number) => (demo.get(row) ? 'demonstration' : 'real');
	const rowAt = (row: number) => [
		...columns.map(([name], i) => written(vectors[i]!.get(row) as Cell, name, locale)),
		wordOf(kindOf(row), locale),
		metadata.get('snapshot') ?? ''
	];
	const headings = [...columns.map(([name]) => name), 'data_kind', 'snapshot'];
	const data = Array.from({ length: table.numRows }, (_, row) => rowAt(row));
	const text = Papa.unparse(
		{ fields: headings.map((name) => headingOf(name, locale)), data },
		{ delimiter: HABITS[locale].delimiter }
	);
	return `${BYTE_ORDER_MARK}${text}\r\n`;
}
