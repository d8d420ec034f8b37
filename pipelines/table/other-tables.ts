import { isBlank } from './cell-kind.ts';
import { cellType, columnType } from './cell-type.ts';
import type { Header } from './header.ts';

const SAMPLE = 200;
const FEWEST = 2;

const filledIn = (row: readonly string[]) => row.filter((cell) => !isBlank(cell)).length;

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

/** Whether the rows from here on, to the next blank one, are a table of their own of this width. */
function isTable(records: string[][], at: number): boolean {
	const width = lengthOf(records[at]!);
	const below: string[][] = [];
	for (const row of records.slice(at + 1, at + SAMPLE)) {
		if (filledIn(row) === 0) break;
		below.push(row);
	}
	const own = below.filter((row) => lengthOf(row) <= width && filledIn(row) >= FEWEST);
	return own.length >= FEWEST && own.length >= 0.8 * below.length;
}

/**
 * The record, from 0, with which another table begins below the one with this header: a row full of
 * words where the columns hold something else, or of another width, behind a blank row or a title of
 * one cell, with rows of its own beneath. The number of records where there is none.
 */
export function startOfOther(records: string[][], header: Header): number {
	const body = records.slice(header.bottom + 1, header.bottom + 1 + SAMPLE);
	const { width } = header;
	const own = body.filter((row) => row.length === width);
	const types = Array.from({ length: width }, (_, at) => columnType(own.map((row) => row[at]!)));
	const typed = types.flatMap((type, at) => (type && type !== 'text' ? [at] : []));
	const headings = records[header.bottom]?.map((cell) => cell.trim()).join('\0');
	for (let at = header.bottom + 3; at < records.length - FEWEST; at++) {
		const row = records[at]!;
		const length = lengthOf(row);
		if (length < FEWEST || filledIn(records[at - 1]!) > 1 || !isWords(row, length)) continue;
		const isRepeated = row.map((cell) => cell.trim()).join('\0') === headings;
		const differs = length !== width || (typed.length > 0 && typed.every((one) => one < length));
		if (isRepeated || !differs || !isTable(records, at)) continue;
		const isTitled = filledIn(records[at - 1]!) === 1;
		return isTitled ? at - 1 : at;
	}
	return records.length;
}
