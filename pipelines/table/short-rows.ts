import { isBlank } from './cell-kind.ts';
import { type CellType, cellType, columnType } from './cell-type.ts';
import type { RowKinds } from './rows.ts';

const SAMPLE = 400;
/** One accident does not happen to so many rows in the same way. */
const HABIT = 3;

const fits = (cell: string, type: CellType | null) =>
	isBlank(cell) || type === null || type === 'text' || cellType(cell) === type;

const isOfType = (cell: string, type: CellType | null) =>
	isBlank(cell) || type === null || cellType(cell) === type;

/** Whether the cells from one on would fit as well if they stood further right. */
function mayBeShifted(row: string[], types: (CellType | null)[]): boolean {
	const missing = types.length - row.length;
	return row.some((_, from) =>
		row.slice(from).every((cell, at) => isOfType(cell, types[from + at + missing]!))
	);
}

function isTail(row: string[], types: (CellType | null)[]): boolean {
	return row.every((cell, at) => fits(cell, types[at]!)) && !mayBeShifted(row, types);
}

/**
 * Fills up rows of which only separators at the end are missing, as spreadsheets leave them out, and
 * says which those are, from 0. Many rows must be short alike, blanks must be usual in what is
 * missing, and the cells that are there must fit their columns and no others; the rest stay misfits.
 */
export function padShortRows(
	records: string[][],
	kinds: RowKinds,
	width: number,
	endsOpen: boolean
): number[] {
	const short = new Map<number, number[]>();
	for (const [at, kind] of kinds.entries()) {
		if (kind !== 'row-too-short' || (endsOpen && at === records.length - 1)) continue;
		const { length } = records[at]!;
		short.set(length, [...(short.get(length) ?? []), at]);
	}
	if (short.size === 0) return [];
	const whole = records
		.filter((row, at) => kinds[at] === null && row.length >= width)
		.slice(0, SAMPLE);
	const types = Array.from({ length: width }, (_, at) => columnType(whole.map((row) => row[at]!)));
	const isOften = (at: number) => whole.some((row) => isBlank(row[at]!));
	const padded: number[] = [];
	for (const [length, rows] of short) {
		const isUsual = types.slice(length).every((_, at) => isOften(length + at));
		if (rows.length < HABIT || !isUsual) continue;
		padded.push(...rows.filter((at) => isTail(records[at]!, types)));
	}
	for (const at of padded) {
		const row = records[at]!;
		while (row.length < width) row.push('');
		kinds[at] = null;
	}
	return padded.sort((a, b) => a - b);
}
