import { pick } from '../convert/coded.ts';
import type { Table } from '../table/table.ts';
import type { Layout } from './layout.ts';
import { type TextColumn, textColumn } from './text-column.ts';

/**
 * The data of a table as columns of text, one entry for each value row: a record of a long table,
 * a filled cell of a wide one. All columns have the same length.
 */
export interface Batch {
	length: number;
	/** Record of the file, from 0. */
	records: Uint32Array;
	/** By field; places and periods in several columns have several. */
	texts: ReadonlyMap<string, readonly TextColumn[]>;
	/** Of a wide table, the heading of the column that each entry comes from. */
	headings: readonly string[] | null;
}

function spreadPivot(records: Uint32Array, rows: string[][], layout: Layout) {
	const pivot = layout.pivot!;
	const entries: { record: number; column: number }[] = [];
	for (const record of records) {
		for (const [column, { at }] of pivot.columns.entries()) {
			if ((rows[record]![at] ?? '').trim() !== '') entries.push({ record, column });
		}
	}
	return entries;
}

/** The cells of the records named in one column; a cell that a record does not have is blank. */
export function columnOf(
	{ at, heading }: { at: number; heading: string },
	of: Uint32Array,
	{ records: rows, columns }: Pick<Table, 'records' | 'columns'>
): TextColumn {
	const known = columns?.[at];
	if (!known) return textColumn(heading, of.length, (entry) => rows[of[entry]!]![at] ?? '');
	const { values, codes } = pick({ values: known.texts, codes: known.codes }, of);
	return { heading, texts: values, codes };
}

/** Gathers the texts of the records named, by field. */
export function gatherBatch(
	records: Uint32Array,
	table: Pick<Table, 'records' | 'columns'>,
	layout: Layout
): Batch {
	const { pivot } = layout;
	const rows = table.records;
	const entries = pivot ? spreadPivot(records, rows, layout) : null;
	const of = entries ? Uint32Array.from(entries, ({ record }) => record) : records;
	const { length } = of;
	const texts = new Map<string, TextColumn[]>();
	for (const [field, columns] of layout.columns) {
		texts.set(
			field,
			columns.map((column) => columnOf(column, of, table))
		);
	}
	if (!pivot || !entries) return { length, records: of, texts, headings: null };
	const columns = entries.map(({ column }) => pivot.columns[column]!);
	const headings = columns.map(({ heading }) => heading);
	const cellOf = (entry: number) => rows[of[entry]!]![columns[entry]!.at]!;
	texts.set(pivot.field, [textColumn('columns', length, (entry) => columns[entry]!.text)]);
	texts.set(pivot.measure, [textColumn('', length, cellOf)]);
	return { length, records: of, texts, headings };
}
