import type { Layout } from './layout.ts';

/**
 * The data of a table as columns of text, one entry for each value row: a record of a long table,
 * a filled cell of a wide one. All arrays have the same length.
 */
export interface Batch {
	length: number;
	/** Record of the file, from 0. */
	records: number[];
	/** By field; places and periods in several columns have several arrays. */
	texts: ReadonlyMap<string, readonly { heading: string; cells: string[] }[]>;
	/** Of a wide table, the heading of the column that each entry comes from. */
	headings: string[] | null;
}

function spreadPivot(records: number[], rows: string[][], layout: Layout) {
	const pivot = layout.pivot!;
	const entries: { record: number; column: number }[] = [];
	for (const record of records) {
		for (const [column, { at }] of pivot.columns.entries()) {
			if ((rows[record]![at] ?? '').trim() !== '') entries.push({ record, column });
		}
	}
	return entries;
}

/** Gathers the texts of the records named, by field. */
export function gatherBatch(records: number[], rows: string[][], layout: Layout): Batch {
	const { pivot } = layout;
	const entries = pivot ? spreadPivot(records, rows, layout) : null;
	const of = entries ? entries.map(({ record }) => record) : records;
	const cellsAt = (at: number) => of.map((record) => rows[record]![at] ?? '');
	const texts = new Map<string, { heading: string; cells: string[] }[]>();
	for (const [field, columns] of layout.columns) {
		texts.set(
			field,
			columns.map(({ at, heading }) => ({ heading, cells: cellsAt(at) }))
		);
	}
	if (!pivot || !entries) return { length: of.length, records: of, texts, headings: null };
	const columns = entries.map(({ column }) => pivot.columns[column]!);
	const headings = columns.map(({ heading }) => heading);
	texts.set(pivot.field, [{ heading: 'columns', cells: columns.map(({ text }) => text) }]);
	texts.set(pivot.measure, [
		{ heading: '', cells: entries.map(({ record }, at) => rows[record]![columns[at]!.at]!) }
	]);
	return { length: of.length, records: of, texts, headings };
}
