import { isBlank, isNumeric } from './cell-kind.ts';
import type { HeadingScore } from './dialect.ts';

/** Where the headings of the table stand, and what they say of each column. */
export interface Header {
	/** First and last record of the headings, from 0. */
	top: number;
	bottom: number;
	/** Of each column, the texts it may be known by, the likeliest first; none where blank. */
	columns: string[][];
	/** Sum of the scores of the headings that are known; by shape, evidence a column. */
	score: number;
	/** What it was found by; `none` where the table begins with its values, and `bottom` is above `top`. */
	by: 'catalogue' | 'shape' | 'none';
	/** Most cells that a row may fill. */
	width: number;
}

const DEEPEST = 3;
const SEARCHED = 60;
const DEEPER_COSTS = 0.4;

function spread(row: string[], width: number): string[] {
	let group = '';
	return Array.from({ length: width }, (_, at) => {
		group = isBlank(row[at] ?? '') ? group : row[at]!.trim();
		return group;
	});
}

/** Of each column, its own heading with the groups above it, and its own alone. */
export function combine(rows: string[][]): string[][] {
	const width = Math.max(...rows.map((row) => row.length));
	const last = rows.length - 1;
	const levels = rows.map((row, at) => (at < last ? spread(row, width) : row));
	return Array.from({ length: width }, (_, column) => {
		const texts = levels.map((level) => (level[column] ?? '').trim());
		const own = texts[last]!;
		const groups = texts.slice(0, last).filter((text) => text !== '' && text !== own);
		const direct = rows.map((row) => (row[column] ?? '').trim()).findLast((text) => text !== '');
		const all = own ? [`${groups.join(' ')} ${own}`.trim(), own] : [direct ?? ''];
		return [...new Set(all)].filter((text) => text !== '');
	});
}

function scoreHeader(columns: string[][], headingScore: HeadingScore): number {
	return columns.reduce(
		(sum, texts) => sum + Math.max(0, ...texts.map((text) => headingScore(text))),
		0
	);
}

/**
 * Finds the one to three records of headings that say most; null where none says anything. Of
 * equals the first wins, so that a header repeated below is not taken for it.
 */
export function findHeader(records: string[][], headingScore: HeadingScore): Header | null {
	let best: Header | null = null;
	let bestValue = 0;
	for (let top = 0; top < Math.min(records.length, SEARCHED); top++) {
		for (let depth = 1; depth <= DEEPEST && top + depth <= records.length; depth++) {
			const rows = records.slice(top, top + depth);
			if (rows.some((row) => row.every(isBlank))) break;
			if (depth > 1 && rows.at(-1)!.some(isNumeric)) break;
			const columns = combine(rows);
			const score = scoreHeader(columns, headingScore);
			const value = score - (depth - 1) * DEEPER_COSTS;
			if (value <= bestValue) continue;
			const width = Math.max(...rows.map((row) => row.length));
			best = { top, bottom: top + depth - 1, columns, score, by: 'catalogue', width };
			bestValue = value;
		}
	}
	return best;
}
