import { parseShape, type Shape } from './parse.ts';
import { wholeness } from './cell-kind.ts';
import { QUOTES, quotedCells } from './quotes.ts';
import { separatorsIn } from './separators.ts';

export interface Dialect extends Shape {
	/** From 0; above 1 where headings are known. */
	score: number;
	runnerUp: string;
	/** Two separators explain the text about equally well, and differently. */
	isClose: boolean;
}

const SAMPLE = 32_768;
const CLOSE = 0.93;

function sampleOf(text: string, newline: string): string {
	if (text.length <= SAMPLE) return text;
	const end = text.lastIndexOf(newline, SAMPLE);
	return text.slice(0, end > 0 ? end : SAMPLE);
}

function widthScore(rows: string[][]): number {
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	let score = 0;
	for (const [width, count] of counts) score += (count * (width - 1)) / width;
	return score / counts.size ** 0.5 / Math.max(1, rows.length);
}

function scoreRows(rows: string[][], quoteFaults: number, headingScore: HeadingScore): number {
	const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
	const widths = widthScore(filled);
	if (widths === 0) return 0;
	const cells = filled.flat();
	const whole = cells.reduce((sum, cell) => sum + wholeness(cell), 0) / cells.length;
	const known = filled.slice(0, 30).map((row) => {
		const hits = row.reduce((sum, cell) => sum + headingScore(cell), 0);
		return row.length > 1 ? hits / row.length : 0;
	});
	const heading = Math.max(0, ...known);
	return (widths * whole ** 2 + heading) / (1 + quoteFaults / Math.max(1, rows.length));
}

/** How surely a cell is a heading, from 0 to 1. */
export type HeadingScore = (cell: string) => number;

interface Reading {
	shape: Shape;
	rows: string[][];
	score: number;
}

function blankColumns(rows: string[][]): number {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, at) => at);
	const blank = columns.filter((at) => rows.every((row) => (row[at] ?? '').trim() === ''));
	return width ? blank.filter((at) => at < width - 1).length / width : 0;
}

function readWith(sample: string, shape: Shape, headingScore: HeadingScore): Reading {
	const { data: rows, errors } = parseShape(sample, shape);
	const score = scoreRows(rows, errors.length, headingScore) * (1 - 0.3 * blankColumns(rows));
	return { shape, rows, score };
}

const trimmed = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.trim()).join('\0'));

function isSame(a: Reading, b: Reading): boolean {
	return trimmed(a.rows).join('\n') === trimmed(b.rows).join('\n');
}

/** Quotes other than `"`, and `"` behind a backslash, where the sample shows them. */
function quotings(sample: string, { delimiter, newline }: Shape): Shape[] {
	const others = QUOTES.filter((quote) => {
		const { opened, closed } = quotedCells(sample, quote, delimiter);
		return opened > 0 && closed >= 0.8 * opened;
	});
	const shapes = others.map((quote) => ({ delimiter, newline, quote, escape: quote }));
	const behind = shapes.filter(({ quote }) => sample.includes(`\\${quote}`));
	if (sample.includes('\\"')) behind.push({ delimiter, newline, quote: '"', escape: '"' });
	return [...shapes, ...behind.map((shape) => ({ ...shape, escape: '\\' }))];
}

const NEEDED = 1.02;

/** Whether the sign stands around most cells, so that it is theirs in no row. */
function isAround(sample: string, { quote, delimiter }: Shape, rows: string[][]): boolean {
	const { opened } = quotedCells(sample, quote, delimiter);
	const filled = rows.flat().filter((cell) => cell.trim() !== '').length;
	return opened >= 0.5 * filled;
}

function chooseQuoting(sample: string, plain: Reading, headingScore: HeadingScore): Reading {
	let best = plain;
	for (const shape of quotings(sample, plain.shape)) {
		const reading = readWith(sample, shape, headingScore);
		const isBetter = reading.score > best.score * NEEDED;
		if (isBetter || (best === plain && isAround(sample, shape, reading.rows))) best = reading;
	}
	return best;
}

/** Whether the separator stands in at least half of the rows. */
function partsRows({ rows }: Reading): boolean {
	const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
	return filled.filter((row) => row.length > 1).length >= filled.length / 2;
}

const SPACED = /, /g;
const ANY_COMMA = /,/g;

/** Comma and space part cells together where no comma in the sample stands alone. */
function isSpaced(sample: string): boolean {
	return sample.match(SPACED)?.length === sample.match(ANY_COMMA)?.length;
}

/** Tries each separator and quote on the start of the text and takes what explains it best. */
export function chooseDialect(
	text: string,
	newline: '\n' | '\r\n',
	headingScore: HeadingScore,
	stated: string | null = null
): Dialect {
	const sample = sampleOf(text, newline);
	const { usual, rare } = separatorsIn(sample);
	const read = (delimiter: string) => {
		const plain = { delimiter, newline, quote: '"', escape: '"' };
		return chooseQuoting(sample, readWith(sample, plain, headingScore), headingScore);
	};
	const given = stated === null ? null : [stated];
	let ranked = (given ?? usual.filter((one) => one !== ', ' || isSpaced(sample))).map(read);
	if (!ranked.some(partsRows)) ranked = [...ranked, ...(given ? [] : rare.map(read))];
	if (ranked.length === 0) ranked = [read(stated ?? ';')];
	const isLonger = (a: Reading, b: Reading) => b.shape.delimiter.length - a.shape.delimiter.length;
	ranked.sort((a, b) => (isSame(a, b) ? isLonger(a, b) : b.score - a.score));
	const best = ranked[0]!;
	const second = ranked.find((reading) => !isSame(reading, best));
	return {
		...best.shape,
		score: best.score,
		runnerUp: second?.shape.delimiter ?? '',
		isClose: second !== undefined && second.score > 0 && second.score > CLOSE * best.score
	};
}
