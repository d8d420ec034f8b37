import { Buffer } from 'node:buffer';
import { type Decoded, decode } from '../decode/decode.ts';
import { endlessLine } from '../decode/endless-line.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { type Arrival, arrived } from './arrival.ts';
import type { CodedCells } from './cell-texts.ts';
import { chooseDialect, type Dialect, type HeadingScore } from './dialect.ts';
import { evenLineEnds } from './line-ends.ts';
import { parseRecords } from './parse.ts';
import { TotalWords } from './row-words.ts';
import type { RowKinds } from './rows.ts';
import { type ScannedCells, scanCells } from './scan-cells.ts';
import { type Table, tableOf } from './table.ts';
import { MOST_RECORDS } from './shifted-rows.ts';
import { TellingRecords } from './telling-records.ts';

const HEAD = 2 ** 16;
const FEED = 10;
const ROUNDS = 5;
/** Records to have room for, of each that the first lines lead to expect. */
const ROOMY = 1.1;
const MARK = '\ufeff';

/** A table of which only the records that tell the others were looked at one by one. */
export interface LargeTable {
	/** Without the text, which nobody needs again. */
	decoded: Decoded;
	table: Table;
}

/** How a large file is read. */
interface Reading {
	/** Records from which on it is. */
	fewest?: number;
	arrival?: Pick<Arrival, 'until' | 'isUtf8'>;
}

interface Head {
	text: string;
	dialect: Dialect;
	/** Cells of the usual record. */
	width: number;
	/** Bytes of a record, on average. */
	size: number;
	headings: ReadonlySet<string>;
}

function usualLength(records: readonly string[][]): number {
	const counts = new Map<number, number>();
	for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
	return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** What the first lines show, where nothing in them asks for care. */
function headOf(bytes: Buffer, headingScore: HeadingScore, lexicon: Lexicon): Head | null {
	const isWhole = bytes.length <= HEAD;
	const start = isWhole ? bytes : bytes.subarray(0, bytes.lastIndexOf(FEED, HEAD) + 1);
	const decoded = decode(start);
	if (decoded.text === null || decoded.encoding !== 'utf-8' || decoded.faults.length) return null;
	const { text, newline } = evenLineEnds(decoded.text);
	const dialect = chooseDialect(text, newline, headingScore);
	const { delimiter, quote, escape } = dialect;
	if (!/^[\t -~]$/.test(delimiter) || quote !== '"' || escape !== '"') return null;
	const parsed = parseRecords(text, dialect);
	const origin = { dialect, isDamaged: false, endsOpen: false, count: parsed.records.length };
	const { header, beside } = tableOf(parsed, origin, headingScore, lexicon);
	const width = usualLength(parsed.records);
	if (parsed.broken.size || beside.size || header?.by !== 'catalogue') return null;
	if (width < header.width) return null;
	const rows = parsed.records.slice(header.top, header.bottom + 1);
	const headings = new Set(rows.flat().map((cell) => cell.trim()));
	const size = start.length / parsed.records.length;
	return { text: decoded.text, dialect, width, size, headings };
}

/** Whether a cell breaks its lines otherwise than the file does, or holds what no row may hold. */
function isStrange({ columns }: ScannedCells, newline: string): boolean {
	const line = newline === '\n' ? '\\r' : '\\r(?!\\n)|(?<!\\r)\\n';
	const strange = new RegExp(`${line}|[\\0\ufffd]|^[ \\t]+"`);
	return columns.some(({ texts }) => texts.some((text) => strange.test(text)));
}

/** The bytes with every text once, as they would be decoded. */
function decodedOnce(head: Head, hasMark: boolean, { columns }: ScannedCells): Decoded {
	const texts = columns.flatMap((column) => column.texts);
	const once = `${hasMark ? MARK : ''}${head.text}${texts.join(head.dialect.newline)}`;
	return { ...decode(Buffer.from(once)), text: '' };
}

class Rows {
	readonly #columns: readonly CodedCells[];
	readonly #uneven: Map<number, string[]>;
	readonly length: number;

	constructor({ columns, length }: ScannedCells, uneven: Map<number, string[]>) {
		this.#columns = columns;
		this.#uneven = uneven;
		this.length = length;
	}

	row(at: number): string[] {
		const uneven = this.#uneven.get(at);
		return uneven ? [...uneven] : this.#columns.map(({ texts, codes }) => texts[codes[at]!]!);
	}

	/** Sets a row that was filled up. */
	set(at: number, row: string[]): void {
		this.#uneven.set(at, row);
	}

	/** Rows made when they are asked for. */
	asList(): string[][] {
		const { length } = this;
		return new Proxy<string[][]>([], {
			get: (target, key, list) => {
				if (key === 'length') return length;
				const at = typeof key === 'string' ? Number(key) : NaN;
				if (Number.isInteger(at)) return at < length ? this.row(at) : undefined;
				return Reflect.get(target, key, list) as unknown;
			},
			has: (target, key) => (typeof key === 'string' && Number(key) < length) || key in target
		});
	}
}

/** Cells of the uneven records; null where their quotes, or a blank end, ask for care. */
function unevenOf(bytes: Buffer, { uneven, length }: ScannedCells, dialect: Dialect) {
	const cells = uneven.map(([record, from, to]) => {
		const { records, broken } = parseRecords(bytes.toString('utf8', from, to), dialect);
		return [record, broken.size ? null : (records[0] ?? [''])] as const;
	});
	const [last, row] = cells.at(-1) ?? [];
	const endsBlank = last === length - 1 && row?.length === 1 && row[0] === '';
	const isLeft = endsBlank || cells.some(([, row]) => row === null);
	return isLeft ? null : new Map(cells as [number, string[]][]);
}

/** Sorts the telling records until those that are no plain rows bring no others with them. */
function sortTelling(
	rows: Rows,
	telling: TellingRecords,
	sort: (records: string[][]) => Table
): { places: Uint32Array; table: Table } | null {
	let known = -1;
	for (let round = 0; round < ROUNDS; round++) {
		const places = telling.records;
		if (!places) return null;
		const table = sort(Array.from(places, (at) => rows.row(at)));
		if (places.length === known) return { places, table };
		known = places.length;
		const bottom = table.header?.bottom ?? 0;
		const strange = places.filter((_, at) => at > bottom && !isAlone(table.kinds[at]!));
		telling.addLike(new Set(strange));
	}
	return null;
}

/** Whether a kind says nothing of other records with the same texts. */
const isAlone = (kind: RowKinds[number]) =>
	kind === null || kind === 'row-too-short' || kind === 'row-too-long';

/** The cells behind a byte order mark; null where anything in them is out of the way. */
function cellsOf(
	all: Buffer,
	bytes: Buffer,
	{ dialect, width, size }: Head,
	{ fewest = MOST_RECORDS, arrival = arrived(all) }: Reading
): ScannedCells | null {
	const { until, isUtf8 } = arrival;
	const before = all.length - bytes.length;
	const scanned = scanCells(bytes, {
		delimiter: dialect.delimiter.charCodeAt(0),
		hasReturns: dialect.newline === '\r\n',
		width,
		records: Math.ceil((bytes.length / size) * ROOMY),
		until: (count) => until(count + before) - before
	});
	if (!scanned || scanned.length <= fewest || isStrange(scanned, dialect.newline)) return null;
	until(all.length);
	return isUtf8() && endlessLine(all) === null ? scanned : null;
}

/**
 * Reads a large clean file by columns: what it gives is what reading it whole would give. Null where
 * anything is out of the way, so that the careful way of reading has to be taken.
 */
export function readLargeTable(
	source: Uint8Array,
	headingScore: HeadingScore,
	lexicon: Lexicon,
	reading: Reading = {}
): LargeTable | null {
	const all = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
	reading.arrival?.until(HEAD);
	const head = headOf(all, headingScore, lexicon);
	if (!head) return null;
	const hasMark = all.subarray(0, 3).toString() === MARK;
	const bytes = hasMark ? all.subarray(3) : all;
	const scanned = cellsOf(all, bytes, head, reading);
	if (!scanned) return null;
	const decoded = decodedOnce(head, hasMark, scanned);
	const uneven = unevenOf(bytes, scanned, head.dialect);
	if (!uneven || decoded.encoding !== 'utf-8' || decoded.faults.length) return null;
	const rows = new Rows(scanned, uneven);
	const totals = new TotalWords(lexicon);
	const telling = new TellingRecords(
		scanned,
		(text) => head.headings.has(text.trim()) || totals.isTotal([text])
	);
	const origin = {
		dialect: head.dialect,
		isDamaged: false,
		endsOpen: bytes.at(-1) !== FEED,
		count: Infinity
	};
	const sorted = sortTelling(rows, telling, (records) =>
		tableOf({ records, broken: new Set() }, origin, headingScore, lexicon)
	);
	if (!sorted || sorted.table.kinds.includes('another-table') || sorted.table.beside.size)
		return null;
	return { decoded, table: spread(sorted, rows, scanned) };
}

/** The table of all records, from that of those that tell the others. */
function spread(
	{ places, table }: { places: Uint32Array; table: Table },
	rows: Rows,
	{ columns, length }: ScannedCells
): Table {
	const kinds: RowKinds = new Array<RowKinds[number]>(length).fill(null);
	for (const [at, place] of places.entries()) kinds[place] = table.kinds[at]!;
	for (const at of table.padded) rows.set(places[at]!, table.records[at]!);
	const padded = table.padded.map((at) => places[at]!);
	return { ...table, records: rows.asList(), kinds, padded, columns };
}
