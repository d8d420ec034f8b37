import { wordKey, type Lexicon } from '../recognise/lexicon.ts';
import { isBlank } from './cell-kind.ts';
import { type CellType, cellType, columnType } from './cell-type.ts';

const LONGEST = 80;
const YEAR = /^(?:19|20)\d\d$/;
const SPAN = /^(?:19|20)\d\d\s*[-–—/]\s*(?:19|20)?\d\d$/;
const MACHINE_NAME = /^[a-z][a-z0-9]*(?:[_.][a-z0-9]+)+$/;

export const isYear = (cell: string): boolean => YEAR.test(cell.trim());

/** A year, two of them or a day: what groups of columns are headed by. */
export const isTime = (cell: string): boolean =>
	isYear(cell) || SPAN.test(cell.trim()) || cellType(cell) === 'date';

const wordsOf = (cell: string) =>
	cell
		.trim()
		.split(/[\s.,;:/()]+/)
		.filter(Boolean);

/** Whether the words of a cell are such as tables about anything are headed by. */
function isGeneric(cell: string, { headings }: Lexicon): boolean {
	const words = wordsOf(cell);
	if (words.length > 6) return false;
	return [cell, words[0] ?? '', words.at(-1) ?? ''].some((word) => headings.has(wordKey(word)));
}

const shareOf = (cells: string[], test: (cell: string) => boolean) =>
	cells.filter(test).length / cells.length;

function isOfName(cell: string, below: string[]): boolean {
	return MACHINE_NAME.test(cell) && !below.some((other) => MACHINE_NAME.test(other));
}

/** The first word that most of the texts share, if any, and whether the cell has it too. */
function byFirstWord(cell: string, below: string[]): number {
	const counts = new Map<string | undefined, number>();
	for (const other of below) {
		const word = wordsOf(other)[0];
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
	if (count < below.length / 2) return 0;
	return wordsOf(cell)[0] === usual ? -0.5 : 0.2;
}

const hasDigit = (text: string) => /\d/.test(text);
const isCapital = (text: string) => /^\P{L}*\p{Lu}/u.test(text);

/** What texts below have in common that the cell has too, or hasn't. */
function byHabit(cell: string, below: string[]): number {
	const isRepeated = below.length > 3 && new Set(below).size <= below.length / 2;
	const words = isRepeated ? 0.3 : byFirstWord(cell, below);
	const digits = shareOf(below, hasDigit) < 0.8 ? 0 : hasDigit(cell) ? -0.3 : 0.3;
	const isOtherCase = shareOf(below, isCapital) === (isCapital(cell) ? 0 : 1);
	return words + digits + (isOtherCase ? 0.2 : 0);
}

/** How far a text differs from texts below it as a heading does; below 0 where it is one of them. */
function amongTexts(cell: string, below: string[], lexicon: Lexicon): number {
	if (below.includes(cell)) return -0.5;
	const isHeading =
		isOfName(cell, below) ||
		(isGeneric(cell, lexicon) && !below.some((other) => isGeneric(other, lexicon)));
	const length = cell.length > LONGEST ? -0.2 : 0.1;
	return length + (isHeading ? 0.6 : 0) + (below.length < 2 ? 0 : byHabit(cell, below));
}

const shapeOf = (cell: string) => cell.replace(/\p{L}/gu, 'a').replace(/\d+/g, '9');

/** «val15» and «STATE10» over numbers, or over codes written in another way. */
function amongCodes(cell: string, below: string[], usual: CellType): number {
	if (usual !== 'code') return /^\p{L}{3,}/u.test(cell) ? 0.6 : 0;
	const shape = shapeOf(cell);
	return below.some((other) => shapeOf(other) === shape) ? -1 : 0;
}

/** How much one cell looks like the heading of the cells below it, below 0 where like one of them. */
function cellEvidence(cell: string, below: string[], lexicon: Lexicon): number {
	const type = cellType(cell);
	const usual = columnType(below);
	if (usual === null) return isGeneric(cell, lexicon) ? 0.3 : 0;
	if (isYear(cell)) return 0;
	if (usual === 'text') {
		if (type === 'text') return amongTexts(cell, below, lexicon);
		if (type === 'code' && isOfName(cell, below)) return 0.6;
		return type === 'code' ? -0.1 : -0.5;
	}
	if (type === 'text' || (type === 'code' && isOfName(cell, below))) return 1;
	if (type === 'code') return amongCodes(cell, below, usual);
	return type === usual ? -1 : 0;
}

/** Years side by side, over columns of which not all hold years themselves. */
function yearsEvidence(row: string[], columns: string[][]): number {
	const at = row.flatMap((cell, column) => (isYear(cell) ? [column] : []));
	const isRun = at.every((column, i) => i === 0 || row[column]!.trim() > row[at[i - 1]!]!.trim());
	if (at.length < 2 || !isRun) return 0;
	const isOther = at.some((column) => columns[column]!.some((cell) => !isYear(cell)));
	return isOther ? at.length : 0;
}

/** How much the cells of a row look like headings of the rows below, below 0 where like values. */
export function headingEvidence(
	row: string[],
	body: readonly string[][],
	width: number,
	lexicon: Lexicon
): number {
	const columns = Array.from({ length: width }, (_, at) =>
		body.map((other) => (other[at] ?? '').trim()).filter((cell) => !isBlank(cell))
	);
	const filled = row.slice(0, width).map((cell) => cell.trim());
	const evidence = filled.reduce(
		(sum, cell, at) => sum + (cell === '' ? 0 : cellEvidence(cell, columns[at]!, lexicon)),
		0
	);
	return evidence + yearsEvidence(filled, columns);
}
