import Papa from 'papaparse';
import { wholeness } from './cell-kind.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Dialect {
	delimiter: Delimiter;
	/** The sign around cells. */
	quote: string;
	newline: '\n' | '\r\n';
	/** From 0; above 1 where headings are known. */
	score: number;
	runnerUp: Delimiter;
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

/** Tries each separator on the start of the text and takes the one that explains it best. */
export function chooseDialect(
	text: string,
	newline: '\n' | '\r\n',
	headingScore: HeadingScore
): Dialect {
	const sample = sampleOf(text, newline);
	const ranked = DELIMITERS.map((delimiter) => {
		const { data, errors } = Papa.parse<string[]>(sample, { delimiter, newline });
		return { delimiter, score: scoreRows(data, errors.length, headingScore) };
	}).sort((a, b) => b.score - a.score);
	const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]];
	return {
		delimiter: best.delimiter,
		quote: '"',
		newline,
		score: best.score,
		runnerUp: second.delimiter,
		isClose: second.score > 0 && second.score > CLOSE * best.score
	};
}
