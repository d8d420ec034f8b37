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
	const width = lengthOf(records[at]!);
	const rows = below(records, at);
	const own = rows.filter((row) => lengthOf(row) <= width && filledIn(row) >= FEWEST);
	return own.length >= FEWEST && own.length >= 0.8 * rows.length;
}

const typesOf = (rows: string[][], width: number): (CellType | null)[] =>
	Array.from({ length: width }, (_, at) => columnType(rows.map((row) => row[at] ?? '')));

const textsOf = (rows: string[][], width: number): ReadonlySet<string>[] =>
	Array.from({ length: width }, (_, at) => new Set(rows.map((row) => (row[at] ?? '').trim())));

interface Own {
	width: number;
	types: (CellType | null)[];
	/** Texts of each column. */
	texts: ReadonlySet<string>[];
}

/**
 * Whether words stand here as they stand over no column of the first table: none of them is a value
 * of its column, several columns that hold no words have one, and what follows is of other types.
 */
function isOtherHeader(records: string[][], at: number, { width, types, texts }: Own): boolean {
	const row = records[at]!;
	const untyped = types.flatMap((type, i) => (type && type !== 'text' ? [i] : []));
	if (untyped.length === 0 || row.some((cell, i) => texts[i]?.has(cell.trim()))) return false;
	const next = typesOf(below(records, at), width);
	const isOfOtherTypes = types.some((type, i) => type && next[i] && type !== next[i]);
	const isRepeating = texts.some((seen, i) => types[i] === 'text' && seen.size < 3);
	return isOfOtherTypes || (untyped.length > 1 && isRepeating);
}

/**
 * The record, from 0, with which another table begins below the one with this header: a row full of
 * words where the columns hold something else, or of another width, with rows of its own beneath.
 * The number of records where there is none.
 */
export function startOfOther(records: string[][], header: Header): number {
	const body = records.slice(header.bottom + 1, header.bottom + 1 + SAMPLE);
	const { width } = header;
	const rows = body.filter((row) => row.length === width);
	const types = typesOf(rows, width);
	const typed = types.flatMap((type, at) => (type && type !== 'text' ? [at] : []));
	const headings = records[header.bottom]?.map((cell) => cell.trim()).join('\0');
	for (let at = header.bottom + 3; at < records.length - FEWEST; at++) {
		const row = records[at]!;
		const length = lengthOf(row);
		if (length < FEWEST || !isWords(row, length)) continue;
		const isRepeated = row.map((cell) => cell.trim()).join('\0') === headings;
		if (isRepeated || !isTable(records, at)) continue;
		if (filledIn(records[at - 1]!) > 1) {
			const upTo = rows.slice(0, Math.max(0, at - header.bottom - 1));
			const known = { width, types: typesOf(upTo, width), texts: textsOf(upTo, width) };
			if (length === width && isOtherHeader(records, at, known)) return at;
			continue;
		}
		const differs = length !== width || (typed.length > 0 && typed.every((one) => one < length));
		if (!differs) continue;
		const isTitled = filledIn(records[at - 1]!) === 1;
		return isTitled ? at - 1 : at;
	}
	return records.length;
}
