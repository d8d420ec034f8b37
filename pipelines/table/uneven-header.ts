import type { Lexicon } from '../recognise/lexicon.ts';
import { isBlank } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { type Header, combine, filledIn } from './header.ts';
import { headingEvidence, isYear } from './heading-evidence.ts';
import { factsOf } from './passport.ts';

const SAMPLE = 400;
/** Headings are shorter or longer than their rows by so much of their width at most. */
const SHARE = 0.4;
const MOSTLY = 0.8;
const SURE = 0.9;
/** Evidence a column from which on words are headings. */
const LEAST = 0.2;

const isName = (cell: string) =>
	isBlank(cell) || isYear(cell) || ['text', 'code'].includes(cellType(cell));

/** Whether a row is one of headings for rows of another length, as far as it shows by itself. */
function mayHead(row: readonly string[], width: number): boolean {
	const { length } = row;
	const isNear = length > 1 && Math.abs(length - width) <= Math.max(1, SHARE * width);
	if (!isNear || length === width || filledIn(row) < MOSTLY * Math.min(length, width)) return false;
	return row.every(isName) && row.filter((cell) => cellType(cell) === 'text').length >= length / 2;
}

/**
 * The headings directly above rows that are all shorter or longer than they are, as where separators
 * at the end were left out or added. Where the cells that the one has more than the others are blank,
 * each heading stands over its column; else nobody knows which column is whose, and none is named.
 */
export function unevenHeader(
	records: readonly string[][],
	start: number,
	width: number,
	lexicon: Lexicon
): Header | null {
	const row = records[start - 1];
	if (!row || !mayHead(row, width) || factsOf(row, lexicon)) return null;
	const body = records.slice(start, start + SAMPLE).filter((other) => other.length === width);
	const evidence = headingEvidence(row, body, Math.min(row.length, width), lexicon);
	const least = Math.min(row.length, width);
	if (body.some((other) => other.join('\0') === row.join('\0')) || evidence < LEAST * least)
		return null;
	const isOverBlank = (cells: readonly string[]) => cells.slice(least).every(isBlank);
	const isAligned = isOverBlank(row) && body.every(isOverBlank);
	return {
		top: start - 1,
		bottom: start - 1,
		columns: isAligned ? combine([row.slice(0, width)]) : [],
		score: SURE,
		by: 'shape',
		width,
		isUnsure: !isAligned,
		candidates: [{ taken: '—', score: 1 - SURE }]
	};
}
