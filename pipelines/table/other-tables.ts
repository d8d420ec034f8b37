import { isBlank } from './cell-kind.ts';
import { type CellType, cellType, columnType } from './cell-type.ts';
import { type Header, filledIn } from './header.ts';

const SAMPLE = 200;
const FEWEST = 2;

function isWords(row: string[], width: number): boolean {
	const cells = row.slice(0, width).map((cell) => cell.trim());
	const isFull = cells.length === width && cells.every((cell) => cell !== '');
	return isFull && new Set(cells).size === width && cells.every((c) => cellType(c) === 'text');
}

function lengthOf(row: string[]): number {
	let length = row.length;
	while (length > 0 && isBlank(row[length - 1]!)) length--;
	return length;
}

/** The rows below a record, to the next blank one. */
function below(records: string[][], at: number): string[][] {
	const rows = records.slice(at + 1, at + SAMPLE);
	const end = rows.findIndex((row) => filledIn(row) === 0);
	return end < 0 ? rows : rows.slice(0, end);
}

/** Whether the rows from here on, to the next blank one, are a table of their own of this width. */
function isTable(records: string[][], at: number): boolean {
	const head = records[at]!;
	const width = lengthOf(head);
	const rows = below(records, at);
	const isValue = (cell: string, column: number) => rows.some((row) => row[column] === cell);
	if (head.slice(0, width).some(isValue)) return false;
	const own = rows.filter((row) => lengthOf(row) <= width && filledIn(row) >= FEWEST);
	return own.length >= FEWEST && own.length >= 0.8 * rows.length;
}

const typesOf = (rows: string[][], width: number): (CellType | null)[] =>
	Array.from({ length: width }, (_, at) => columnType(rows.map((row) => row[at] ?? '')));

const textsOf = (rows: string[][], width: number): ReadonlySet<string>[] =>
	Array.from({ length: width }, (_, at) => new Set(rows.map((row) => (row[at] ?? '').trim())));

interface Own {
	types: (CellType | null)[];
	/** Texts of each column. */
	texts: ReadonlySet<string>[];
}

/** What stands above a record in the first table, looked at no oftener than it changes. */
function ownAbove(rows: string[][], width: number): (count: number) => Own {
	let known: { count: number; own: Own } | null = null;
	return (count) => {
		const upTo = Math.min(count, rows.length);
		if (known?.count !== upTo) {
			const above = rows.slice(0, upTo);
			const own = { types: typesOf(above, width), texts: textsOf(above, width) };
			known = { count: upTo, own };
		}
		return known.own;
	};
}

/**
 * Whether words stand here as they stand over no column of the first table: none of them is a value
 * of its column, several columns that hold no words have one, and what follows is of other types.
 */
function isOtherHeader(records: string[][], at: number, { types, texts }: Own): boolean {
	const row = records[at]!;
	const untyped = types.filter((type) => type && type !== 'text');
	if (untyped.length === 0 || row.some((cell, i) => texts[i]?.has(cell.trim()))) return false;
	if (!isTable(records, at)) return false;
	const next = typesOf(below(records, at), types.length);
	const isOfOtherTypes = types.some((type, i) => type && next[i] && type !== next[i]);
	const isRepeating = texts.some((seen, i) => types[i] === 'text' && seen.size < 3);
	return isOfOtherTypes || (untyped.length > 1 && isRepeating);
}

const textOf = (row: string[] | undefined) => row?.map((cell) => cell.trim()).join('\0');

/** What of the first table shows where another begins. */
interface First {
	width: number;
	/** The headings as one text, and how many columns they stand over. */
	headings: string | undefined;
	headed: number;
	/** Columns that hold something else than words. */
	typed: readonly number[];
}

function firstTable(records: string[][], { bottom, width }: Header): First {
	const rows = records.slice(bottom + 1, bottom + 1 + SAMPLE).filter((row) => row.length === width);
	const typed = typesOf(rows, width).flatMap((type, at) => (type && type !== 'text' ? [at] : []));
	const headed = lengthOf(records[bottom] ?? []) || width;
	return { width, headings: textOf(records[bottom]), headed, typed };
}

/** Whether words below a blank row or a title head columns that the first table has not. */
function isOfOtherColumns(length: number, { width, headed, typed }: First): boolean {
	if (length !== width || length > headed) return true;
	return typed.length > 0 && typed.every((one) => one < length);
}

/**
 * The record, from 0, with which another table begins below the one with this header: its headings
 * and more of them, or a row full of words where the columns hold something else, or of another
 * width, with rows of its own beneath. The number of records where there is none.
 */
export function startOfOther(records: string[][], header: Header): number {
	const { bottom, width } = header;
	const first = firstTable(records, header);
	const above = ownAbove(
		records.slice(bottom + 1, bottom + 1 + SAMPLE).filter((row) => row.length === width),
		width
	);
	for (let at = bottom + 3; at < records.length - FEWEST; at++) {
		const row = records[at]!;
		const length = lengthOf(row);
		if (length > width && textOf(row)!.startsWith(`${first.headings}\0`)) return at;
		if (length < FEWEST || !isWords(row, length) || textOf(row) === first.headings) continue;
		if (filledIn(records[at - 1]!) > 1) {
			if (length === width && isOtherHeader(records, at, above(at - bottom - 1))) return at;
			continue;
		}
		if (!isOfOtherColumns(length, first) || !isTable(records, at)) continue;
		const isTitled = filledIn(records[at - 1]!) === 1;
		return isTitled ? at - 1 : at;
	}
	return records.length;
}

/** Whether rows are a table: headings in words over rows as full, with numbers or days in them. */
function isTabular(rows: string[][]): boolean {
	const [first, ...body] = rows;
	const width = lengthOf(first!);
	if (body.length < FEWEST || width < FEWEST || !isWords(first!, width)) return false;
	if (body.some((row) => lengthOf(row) !== width)) return false;
	const types = typesOf(body, width);
	const isValue = (type: CellType | null) => type !== null && type !== 'text';
	return width > 2 ? types.some(isValue) : types.every(isValue);
}

/** So many rows as long as each other are no titles where they hold numbers, and so many in any case. */
const [LONG, VERY_LONG] = [6, 20];
const FULL = 3;

/** Whether rows of one length are the body of a table: many, or with numbers or days in most columns. */
function isBody(rows: string[][]): boolean {
	if (rows.length < LONG || filledIn(rows[0]!) < FULL) return false;
	if (rows.length >= VERY_LONG) return true;
	const types = typesOf(rows.slice(1, SAMPLE), lengthOf(rows[0]!)).filter((type) => type !== null);
	return types.filter((type) => type !== 'text').length >= types.length / 2;
}

/** Rows from one record to before another, parted where their length changes. */
function* runsOf(records: readonly string[][], from: number, to: number) {
	for (let start = from, at = from + 1; at <= to; at++) {
		if (at < to && lengthOf(records[at]!) === lengthOf(records[start]!)) continue;
		yield [start, at] as const;
		start = at;
	}
}

/** Of rows that no blank one parts, those of tables, as [from, to). */
function tablesIn(records: readonly string[][], from: number, to: number) {
	if (to - from > FEWEST && isTabular(records.slice(from, to))) return [[from, to] as const];
	if (to - from < LONG) return [];
	return [...runsOf(records, from, to)].filter((run) => isBody(records.slice(...run)));
}

/** The records, from 0, of other tables above the headings: rows between blank ones, or many alike. */
export function tablesAbove(records: readonly string[][], top: number): ReadonlySet<number> {
	const found = new Set<number>();
	let start = 0;
	for (let at = 0; at <= top; at++) {
		if (at < top && filledIn(records[at]!) > 1) continue;
		for (const [from, to] of tablesIn(records, start, at)) {
			for (let row = from; row < to; row++) found.add(row);
		}
		start = at + 1;
	}
	return found;
}
