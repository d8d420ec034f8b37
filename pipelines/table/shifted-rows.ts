import { isBlank } from './cell-kind.ts';
import { type ColumnProfile, CountedCells, belongs, fits } from './column-profile.ts';
import { type Header, filledIn } from './header.ts';
import type { RowKinds } from './rows.ts';

const SAMPLE = 400;
const FEWEST_ROWS = 3;
/** One accident does not happen to so many rows in the same way. */
const HABIT = 3;
const SMALL = 40;
const WIDEST = 100;
/** Above this the types of the fields are the second witness. */
export const MOST_RECORDS = 50_000;
const NEVER_BLANK = 0.05;
const HARDLY_FILLED = 0.8;

const misfits = (row: readonly string[], profiles: ColumnProfile[]) =>
	profiles.filter((profile, at) => !fits(row[at] ?? '', profile)).length;

const blankGaps = (row: readonly string[], profiles: ColumnProfile[]) =>
	profiles.filter(({ blanks }, at) => blanks <= NEVER_BLANK && isBlank(row[at] ?? '')).length;

const belonging = (row: readonly string[], profiles: ColumnProfile[]) =>
	profiles.filter((profile, at) => belongs(row[at] ?? '', profile)).length;

/** The row with its cells from one on moved one to the left, or to the right, into a blank. */
function* moved(row: readonly string[]): Generator<string[]> {
	for (let at = 0; at < row.length; at++) {
		if (isBlank(row[at]!)) yield [...row.slice(0, at), ...row.slice(at + 1), ''];
		if (isBlank(row.at(-1)!)) yield [...row.slice(0, at), '', ...row.slice(at, -1)];
	}
}

/**
 * Whether the cells stand one beside their columns: several fit theirs not, or one does not and a
 * cell that every other row has is missing, and all fit once those from some place on are moved.
 */
function isShifted(row: readonly string[], profiles: ColumnProfile[]): boolean {
	const wrong = misfits(row, profiles);
	const gaps = blankGaps(row, profiles);
	if (wrong === 0 || wrong + gaps < 2) return false;
	const own = belonging(row, profiles);
	for (const other of moved(row)) {
		if (misfits(other, profiles) > 0) continue;
		if (belonging(other, profiles) > own) return true;
	}
	return false;
}

/** A number with an unquoted decimal comma fills two cells and pushes out a blank one. */
function isSplitNumber(
	row: readonly string[],
	profiles: ColumnProfile[],
	delimiter: string
): boolean {
	if (delimiter !== ',' || row.length <= profiles.length) return false;
	for (let at = 0; at + 1 < row.length; at++) {
		if (!/^-?\d+$/.test(row[at]!.trim()) || !/^\d{1,3}$/.test(row[at + 1]!.trim())) continue;
		const number = `${row[at]!.trim()},${row[at + 1]!.trim()}`;
		const joined = [...row.slice(0, at), number, ...row.slice(at + 2)];
		const isExact = joined.slice(profiles.length).every(isBlank);
		if (isExact && misfits(joined, profiles) === 0 && blankGaps(joined, profiles) === 0)
			return true;
	}
	return false;
}

/** Profiles of the columns over all rows but one, which in a small table must not speak for itself. */
function witnesses(sample: readonly string[][], width: number) {
	const columns = Array.from(
		{ length: width },
		(_, at) => new CountedCells(sample.map((row) => row[at]!))
	);
	const all = columns.map((column) => column.profile());
	const own = new Set<readonly string[]>(sample.length <= SMALL ? sample : []);
	return (row: readonly string[]) =>
		own.has(row) ? columns.map((column, at) => column.profileWithout(row[at]!)) : all;
}

/**
 * Sets aside the rows whose cells evidently stand in other columns than their own. Types and texts
 * of the columns are the witness; rows that are odd in another way are left as they are.
 */
export function markShiftedRows(
	records: readonly string[][],
	kinds: RowKinds,
	{ columns, width }: Header,
	delimiter: string
): void {
	const isFit = width >= 3 && width <= WIDEST;
	const rows = records.filter((row, at) => isFit && kinds[at] === null && filledIn(row) > 0);
	const sample = rows.filter(({ length }) => length === width).slice(0, SAMPLE);
	if (sample.length < FEWEST_ROWS) return;
	const profilesFor = witnesses(sample, width);
	const beyond = columns.length ? columns.findLastIndex((texts) => texts.length > 0) + 1 : width;
	const lengths = new Map<number, number>();
	for (const { length } of rows) lengths.set(length, (lengths.get(length) ?? 0) + 1);
	for (const [at, row] of records.entries()) {
		if (kinds[at] !== null) continue;
		const profiles = profilesFor(row);
		const alike = lengths.get(row.length)!;
		const isUsual = alike >= HABIT && alike > rows.length / 5;
		const isStray = (cell: string, column: number) =>
			column >= beyond && !isBlank(cell) && (profiles[column]?.blanks ?? 0) >= HARDLY_FILLED;
		const isOver = row.length > width ? !isUsual : row.some(isStray);
		const isOdd = misfits(row, profiles.slice(0, beyond)) > 0;
		if (isOver && (isOdd || isSplitNumber(row, profiles.slice(0, beyond), delimiter)))
			kinds[at] = 'row-too-long';
		else if (row.length === width && isShifted(row, profiles)) kinds[at] = 'row-shifted';
	}
}
