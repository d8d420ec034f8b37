import { isBlank } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { filledIn } from './header.ts';
import type { RowKinds } from './rows.ts';

const SAMPLE = 200;
const FEWEST = 2;
const MOST = 0.7;
const WIDEST = 100;
/** Headings of both sides stand within so many records. */
const NEAR = 3;

const wordsIn = (row: readonly string[]) =>
	row.flatMap((cell) => (isBlank(cell) ? [] : [cell.trim()]));

/** Columns in which nothing stands, with something on both sides. */
function gaps(records: readonly string[][]): number[] {
	const width = records.reduce((most, row) => Math.max(most, row.length), 0);
	if (width > WIDEST) return [];
	const columns = Array.from({ length: width }, (_, at) => at);
	const isEmpty = (at: number) => records.every((row) => isBlank(row[at] ?? ''));
	const empty = new Set(columns.filter(isEmpty));
	const filled = columns.filter((at) => !empty.has(at));
	const [first, last] = [filled[0] ?? 0, filled.at(-1) ?? 0];
	return [...empty].filter((at) => at > first && at < last);
}

/** Whether one row heads both sides alike. */
function isHeadedTwice(left: string[][], right: string[][]): boolean {
	return left.some((row, at) => {
		const [own, other] = [wordsIn(row), wordsIn(right[at]!)];
		const isWords = own.length >= FEWEST && own.every((cell) => cellType(cell) === 'text');
		return isWords && own.length === other.length && own.every((cell, i) => cell === other[i]);
	});
}

/** Whether a side begins with words, about where the other begins: cells too many do neither. */
function isBesideHeadings(start: number, side: string[][], other: string[][]): boolean {
	const begins = other.findIndex((row) => filledIn(row) >= FEWEST);
	const isWords = wordsIn(side[start]!).every((cell) => cellType(cell) === 'text');
	return isWords && Math.abs(start - begins) <= NEAR;
}

/** Whether one side goes on for rows in which the other has nothing. */
function isOfOtherLength(left: string[][], right: string[][]): boolean {
	const lastOf = (side: string[][]) => side.findLastIndex((row) => filledIn(row) > 0);
	const [own, other] = [lastOf(left), lastOf(right)];
	const [shorter, longer] = own < other ? [left, right] : [right, left];
	const end = Math.min(own, other);
	if (Math.abs(own - other) < FEWEST || end < FEWEST) return false;
	const tail = longer.slice(end + 1).filter((row) => filledIn(row) > 0);
	if (!tail.every((row) => filledIn(row) >= FEWEST)) return false;
	const start = shorter.findIndex((row) => filledIn(row) > 0);
	if (!isBesideHeadings(start, shorter, longer)) return false;
	const body = shorter.slice(start, end + 1).filter((row) => filledIn(row) > 0);
	if (body.length < MOST * (end - start + 1)) return false;
	const isFull = (row: string[]) => filledIn(row) >= Math.max(FEWEST, 0.8 * row.length);
	return body.filter(isFull).length >= MOST * body.length;
}

/**
 * The column, from 0, with which another table begins beside the first one, parted from it by an
 * empty column: headed alike or of another length. Null where there is one table.
 */
function columnOfOther(records: readonly string[][]): number | null {
	const sample = records.slice(0, SAMPLE);
	for (const gap of gaps(sample)) {
		const left = sample.map((row) => row.slice(0, gap));
		const right = sample.map((row) => row.slice(gap + 1));
		if (!isHeadedTwice(left, right) && !isOfOtherLength(left, right)) continue;
		return records.every((row) => isBlank(row[gap] ?? '')) ? gap + 1 : null;
	}
	return null;
}

export interface Parted {
	own: string[][];
	/** Of records, from 0, the cells of the other table. */
	beside: Map<number, string[]>;
}

/** Parts a table from another that stands beside it. */
export function partTables(records: string[][]): Parted {
	const beside = new Map<number, string[]>();
	const column = columnOfOther(records);
	if (column === null) return { own: records, beside };
	const own = records.map((row, at) => {
		const other = row.slice(column);
		if (filledIn(other) > 0) beside.set(at, other);
		return row.slice(0, column - 1);
	});
	return { own, beside };
}

/** Lets the records that hold the other table alone wait as such. */
export function setAside(records: string[][], kinds: RowKinds, beside: Parted['beside']): void {
	for (const [at, cells] of beside) {
		if (kinds[at] !== 'blank-row') continue;
		kinds[at] = 'another-table';
		records[at] = cells;
		beside.delete(at);
	}
}
