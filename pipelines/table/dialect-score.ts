import { wholeness } from './cell-kind.ts';
import { columnType } from './cell-type.ts';
import { isComment } from './row-words.ts';

/** How surely a cell is a heading, from 0 to 1. */
export type HeadingScore = (cell: string) => number;

const HEADINGS_AMONG = 30;
const MOSTLY = 0.7;
/** What text without any separator scores: less than any even table, more than a ragged one. */
export const ONE_COLUMN = 0.12;

const isFilled = (row: string[]) => row.some((cell) => cell.trim() !== '');

/** A line of comments and nothing else, as it stands where no separator parts it. */
const isAside = (row: string[]) => row.length === 1 && isComment(row);

/** How wide the rows are, and how many of those with two cells or more are alike. */
function evenness(rows: string[][]): { width: number; alike: number } {
	const counts = new Map<number, number>();
	for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
	let [width, parted] = [0, 0];
	for (const [length, count] of counts) {
		width += (count * (length - 1)) / length;
		parted += count;
	}
	const alike = parted ? Math.max(...counts.values()) / parted : 0;
	return { width: width / Math.max(1, rows.length), alike };
}

const lastFilled = (row: string[]) => row.findLastIndex((cell) => cell.trim() !== '');

/** Share of the columns, those at the end left out, that have no heading and hardly a cell. */
function blankShare(rows: string[][]): number {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const used = Math.max(0, ...rows.map(lastFilled));
	const columns = Array.from({ length: used }, (_, at) => at);
	const isBlankIn = (row: string[], at: number) => (row[at] ?? '').trim() === '';
	const blank = columns.filter(
		(at) =>
			isBlankIn(rows[0]!, at) &&
			rows.filter((row) => isBlankIn(row, at)).length >= MOSTLY * rows.length
	);
	return width ? blank.length / width : 0;
}

function headingShare(rows: string[][], headingScore: HeadingScore): number {
	let most = 0;
	for (const row of rows.slice(0, HEADINGS_AMONG)) {
		if (most === 1) break;
		if (row.length < 2) continue;
		const hits = row.reduce((sum, cell) => sum + headingScore(cell), 0);
		most = Math.max(most, hits / row.length);
	}
	return most;
}

const NEVER_PROSE = new Set(['number', 'date', 'time', 'code']);

/** Whether some column holds something else than words: a space parts words of prose as well. */
function hasTyped(rows: string[][]): boolean {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const below = rows.slice(1);
	return Array.from({ length: width }, (_, at) => at).some((at) =>
		NEVER_PROSE.has(columnType(below.map((row) => row[at] ?? '')) ?? '')
	);
}

/** How well rows so read explain the text, from 0 to 2: above 1 only where headings are known. */
export function scoreRows(
	rows: string[][],
	delimiter: string,
	quoteFaults: number,
	headingScore: HeadingScore
): number {
	const own = rows.filter((row) => isFilled(row) && !isAside(row));
	const filled = own.length ? own : rows.filter(isFilled);
	const { width, alike } = evenness(filled);
	if (width === 0) return 0;
	const cells = filled.flat().filter((cell) => cell.trim() !== '');
	const whole = cells.reduce((sum, cell) => sum + wholeness(cell), 0) / cells.length;
	const isProse = delimiter === ' ' && (alike < 0.8 || !hasTyped(filled));
	const even = width * alike * whole ** 2 * (isProse ? 0.2 : 1);
	const score = even + headingShare(filled, headingScore);
	const faults = 1 + quoteFaults / Math.max(1, rows.length);
	return (score * (1 - blankShare(filled))) / faults;
}
