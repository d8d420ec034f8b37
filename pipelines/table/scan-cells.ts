import type { Buffer } from 'node:buffer';
import { LONGEST_LINE } from '../decode/endless-line.ts';
import { CellBytes } from './cell-bytes.ts';
import { type CodedCells, CellTexts } from './cell-texts.ts';

/** Cells of whole records by column, coded. */
export interface ScannedCells {
	length: number;
	/** As many as the usual record has cells; a cell that a record does not have is blank. */
	columns: readonly CodedCells[];
	/** Records, from 0, that have more or fewer cells, with where their bytes begin and end. */
	uneven: [record: number, from: number, to: number][];
}

/** How the bytes are written: UTF-8 with cells in double quotes or none. */
export interface ScanShape {
	/** One byte. */
	delimiter: number;
	/** Whether every line ends in carriage return and line feed, or in a line feed alone. */
	hasReturns: boolean;
	width: number;
	/** About how many records there are. */
	records: number;
	/** Waits until so many bytes are there, or all; returns how many are. */
	until?: (count: number) => number;
}

const [FEED, RETURN, QUOTE] = [10, 13, 34];
const RECORDS = 1 << 16;
const MOST_UNEVEN = 5000;

/** Reads a cell in quotes; one that holds quotes is kept with those around it. */
function readQuoted(
	bytes: Buffer,
	open: number,
	texts: CellTexts | undefined,
	record: number
): number {
	let holdsQuotes = false;
	let at = open + 1;
	for (; at < bytes.length; at++) {
		if (bytes[at] !== QUOTE) continue;
		if (bytes[at + 1] !== QUOTE) break;
		holdsQuotes = true;
		at++;
	}
	if (at >= bytes.length) return -1;
	if (holdsQuotes) texts?.add(record, open, at + 1);
	else texts?.add(record, open + 1, at);
	return at + 1;
}

/** Reads one cell into its column and returns where it ends, or -1. */
function readCell(
	bytes: Buffer,
	from: number,
	stops: Uint8Array,
	texts: CellTexts | undefined,
	record: number
): number {
	if (bytes[from] === QUOTE) return readQuoted(bytes, from, texts, record);
	const length = texts ? texts.guess(from) : -1;
	let at = length < 0 ? from : from + length;
	if (length >= 0 && (at === bytes.length || stops[bytes[at]!] === 1)) {
		texts!.addGuess(record);
		return at;
	}
	while (at < bytes.length && stops[bytes[at]!] === 0) at++;
	texts?.add(record, from, at);
	return at;
}

/** Where the line that ends here has its line feed, or the text its end; -1 where it has neither. */
function feedAfter(bytes: Buffer, end: number, hasReturns: boolean): number {
	if (end === bytes.length) return end;
	const at = hasReturns && bytes[end] === RETURN ? end + 1 : end;
	return bytes[at] === FEED && at > end === hasReturns ? at : -1;
}

/** Where the cells of the record before end, as far as the next one may share them. */
class Before {
	readonly #bytes: CellBytes;
	readonly #ends: Float64Array;
	#start = 0;
	#count = 0;

	constructor(bytes: CellBytes, width: number) {
		this.#bytes = bytes;
		this.#ends = new Float64Array(width);
	}

	/** Notes where a cell ends that another follows. */
	note(column: number, end: number): void {
		if (column < this.#ends.length) this.#ends[column] = end - this.#start;
	}

	/** Begins a record: how many of its first cells are those of the record before, where one is. */
	shared(start: number, cells: number): number {
		const same = cells ? this.#bytes.shared(this.#start, start) : 0;
		this.#start = start;
		let count = 0;
		while (count < cells && this.#ends[count]! < same) count++;
		return (this.#count = count);
	}

	/** Where the first cell begins that is not shared. */
	get next(): number {
		return this.#count ? this.#start + this.#ends[this.#count - 1]! + 1 : this.#start;
	}
}

/** Follows the bytes as they come: no record that is not too long is read before all of it is there. */
class Follower {
	readonly #until: NonNullable<ScanShape['until']>;
	#arrived = 0;

	constructor(until: NonNullable<ScanShape['until']>) {
		this.#until = until;
	}

	/** Waits for the record that begins here. */
	await(start: number): void {
		if (start + LONGEST_LINE > this.#arrived) this.#arrived = this.#until(start + LONGEST_LINE);
	}
}

/**
 * Reads bytes into coded columns. Null where a quote or a line end stands where the careful way of
 * reading has to decide, or where records are too long or too uneven.
 */
export function scanCells(bytes: Buffer, shape: ScanShape): ScannedCells | null {
	const { delimiter, hasReturns, width } = shape;
	const follower = new Follower(shape.until ?? (() => bytes.length));
	const stops = new Uint8Array(256);
	for (const stop of [delimiter, FEED, RETURN]) stops[stop] = 1;
	let room = Math.max(RECORDS, shape.records);
	const cells = new CellBytes(bytes);
	const before = new Before(cells, width);
	const columns = Array.from({ length: width }, () => new CellTexts(cells, room));
	const uneven: ScannedCells['uneven'] = [];
	let [record, column, start, at] = [0, 0, 0, 0];
	follower.await(start);
	while (start < bytes.length) {
		at = readCell(bytes, at, stops, columns[column], record);
		if (at < 0) return null;
		column++;
		if (bytes[at] === delimiter) {
			before.note(column - 1, at++);
			continue;
		}
		const end = at;
		at = end - start > LONGEST_LINE ? -1 : feedAfter(bytes, at, hasReturns);
		if (at < 0) return null;
		const isEven = column === width;
		if (!isEven) {
			if (uneven.push([record, start, end]) > MOST_UNEVEN) return null;
			for (const missing of columns.slice(column)) missing.add(record, end, end);
		}
		start = at + 1;
		follower.await(start);
		if (++record === room) {
			room *= 2;
			for (const texts of columns) texts.grow(room);
		}
		column = before.shared(start, isEven ? width - 1 : 0);
		for (let same = 0; same < column; same++) columns[same]!.addSame(record);
		at = before.next;
	}
	return { length: record, columns: columns.map((texts) => texts.coded(record)), uneven };
}
