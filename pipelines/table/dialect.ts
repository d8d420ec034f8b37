import { type HeadingScore, ONE_COLUMN, scoreRows } from './dialect-score.ts';
import { QUOTES, quotedCells } from './quotes.ts';
import { namedIn, separatorsIn, separatorsMeant } from './separators.ts';
import { type Shape, tokenise } from './tokenise.ts';

export type { HeadingScore };

export interface Dialect extends Shape {
	/** From 0 to 1. */
	score: number;
	/** The others that were weighed, best first. */
	candidates: { delimiter: string; quote: string; score: number }[];
	/** Two separators explain the text about equally well, and differently. */
	isClose: boolean;
	/** Each line was quoted as a whole, and those quotes were left out. */
	isQuotedByLine?: boolean;
}

const SAMPLE = 16_384;
const CLOSE = 0.93;
const MOST_NAMED = 4;
/** By so much another quote than `"` must be better. */
const NEEDED = 1;
const NOWHERE = [';', '\t', '|', ',', '\x1f'];

function sampleOf(text: string, newline: string): string {
	if (text.length <= SAMPLE) return text;
	const end = text.lastIndexOf(newline, SAMPLE);
	return text.slice(0, end > 0 ? end : SAMPLE);
}

interface Reading {
	shape: Shape;
	rows: string[][];
	/** The same for readings that differ in spaces only. */
	key: string;
	score: number;
}

const keyOf = (rows: string[][]) =>
	rows.map((row) => row.map((cell) => cell.trim()).join('\0')).join('\n');

function readWith(sample: string, shape: Shape, headingScore: HeadingScore): Reading {
	const { records, broken } = tokenise(sample, shape);
	const score = scoreRows(records, shape.delimiter, broken.length, headingScore);
	return { shape, rows: records, key: keyOf(records), score };
}

/** Quotes other than `"`, and `"` behind a backslash, where the sample shows them. */
function quotings(sample: string, { delimiter, newline }: Shape): Shape[] {
	const others = QUOTES.filter((quote) => {
		if (quote === '"' || !sample.includes(quote)) return false;
		const { opened, closed } = quotedCells(sample, quote, delimiter);
		return opened > 0 && closed >= 0.8 * opened;
	});
	const shapes = others.map((quote) => ({ delimiter, newline, quote, escape: quote }));
	const behind = shapes.filter(({ quote }) => sample.includes(`\\${quote}`));
	if (sample.includes('\\"')) behind.push({ delimiter, newline, quote: '"', escape: '"' });
	return [...shapes, ...behind.map((shape) => ({ ...shape, escape: '\\' }))];
}

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

/** The text as one column, parted by a sign that it does not hold. */
function oneColumn(text: string, sample: string, newline: Shape['newline']): Reading {
	const delimiter = NOWHERE.find((sign) => !text.includes(sign)) ?? NOWHERE.at(-1)!;
	const shape: Shape = { delimiter, newline, quote: '"', escape: '"' };
	const rows = tokenise(sample, shape).records;
	return { shape, rows, key: keyOf(rows), score: ONE_COLUMN };
}

/** What a person stated of how a file is written. */
export interface StatedShape {
	delimiter?: string | undefined;
	/** Empty where no sign quotes. */
	quote?: string | undefined;
}

/** Tries each separator and quote on the start of the text and takes what explains it best. */
export function chooseDialect(
	text: string,
	newline: Shape['newline'],
	headingScore: HeadingScore,
	stated: StatedShape = {}
): Dialect {
	const sample = sampleOf(text, newline);
	const read = (delimiter: string) => {
		const { quote } = stated;
		const plain: Shape = { delimiter, newline, quote: quote ?? '"', escape: quote ?? '"' };
		const reading = readWith(sample, plain, headingScore);
		return quote === undefined ? chooseQuoting(sample, reading, headingScore) : reading;
	};
	const given = stated.delimiter ?? namedIn(text);
	const ranked = (given === undefined ? separatorsIn(sample) : separatorsMeant(given)).map(read);
	if (given === undefined) ranked.push(oneColumn(text, sample, newline));
	ranked.sort((a, b) => b.score - a.score);
	const alike = ranked.filter(({ key }) => key === ranked[0]!.key);
	const best = alike.reduce((a, b) =>
		b.shape.delimiter.length > a.shape.delimiter.length ? b : a
	);
	const others = ranked.filter(({ key }) => key !== best.key);
	const second = others[0];
	return {
		...best.shape,
		score: Math.min(1, best.score),
		candidates: others.slice(0, MOST_NAMED).map(({ shape, score }) => ({
			delimiter: shape.delimiter,
			quote: shape.quote,
			score: Math.min(1, score)
		})),
		isClose: second !== undefined && second.score > 0 && second.score > CLOSE * best.score
	};
}
