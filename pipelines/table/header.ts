import { isBlank } from './cell-kind.ts';

/** Where the headings of the table stand, and what they say of each column. */
export interface Header {
	/** First and last record of the headings, from 0. */
	top: number;
	bottom: number;
	/** Of each column, the texts it may be known by, the likeliest first; none where blank. */
	columns: string[][];
	/** From 0 to 1: of the headings, how many are known; by shape, how much they differ from values. */
	score: number;
	/** What it was found by; `none` where the table begins with its values, and `bottom` is above `top`. */
	by: 'stated' | 'catalogue' | 'shape' | 'none';
	/** Most cells that a row may fill. */
	width: number;
	/** Whether the first row may as well be headings as values. */
	isUnsure: boolean;
	/** What else was weighed, the best first: records from 1, or a dash for no headings at all. */
	candidates: readonly { taken: string; score: number }[];
}

export const filledIn = (row: readonly string[]): number =>
	row.filter((cell) => !isBlank(cell)).length;

function spread(row: string[], width: number): string[] {
	let group = '';
	return Array.from({ length: width }, (_, at) => {
		group = isBlank(row[at] ?? '') ? group : row[at]!.trim();
		return group;
	});
}

/** Of each column, its own heading with the groups above it, and its own alone. */
export function combine(rows: string[][]): string[][] {
	if (rows.length === 1) return rows[0]!.map((cell) => (isBlank(cell) ? [] : [cell.trim()]));
	const width = Math.max(...rows.map((row) => row.length));
	const levels = rows.map((row) => spread(row, width));
	return Array.from({ length: width }, (_, column) => {
		const last = rows.findLastIndex((row) => !isBlank(row[column] ?? ''));
		if (last < 0) return [];
		const own = rows[last]![column]!.trim();
		const above = levels.slice(0, last).map((level) => level[column]!);
		const groups = above.filter((text) => text !== '' && text !== own);
		return [...new Set([[...new Set(groups), own].join(' '), own])];
	});
}

/** The header that a person named by its last record, from 1; with 0 there is none. */
export function statedHeader(records: string[][], last: number): Header {
	const row = records[Math.max(0, last - 1)] ?? [];
	const found = { score: 1, isUnsure: false, candidates: [], width: row.length };
	if (last === 0) return { ...found, top: 0, bottom: -1, columns: [], by: 'none' };
	return { ...found, top: last - 1, bottom: last - 1, columns: combine([row]), by: 'stated' };
}
