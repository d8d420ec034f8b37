import { cellType, columnType } from './cell-type.ts';
import { isBlank } from './cell-kind.ts';
import { combine, type Header } from './header.ts';

const SAMPLE = 400;
const DEEPEST = 3;
const LONGEST = 80;

const filledIn = (row: readonly string[]) => row.filter((cell) => !isBlank(cell)).length;

/** The width that explains most cells; the smaller table of two has another. */
export function usualWidth(records: readonly string[][]): number {
	const cells = new Map<number, number>();
	for (const row of records) {
		if (filledIn(row) === 0) continue;
		cells.set(row.length, (cells.get(row.length) ?? 0) + Math.max(row.length - 1, 0.001));
	}
	let [width, most] = [0, 0];
	for (const [candidate, count] of cells) if (count > most) [width, most] = [candidate, count];
	return width;
}

/** How much the cells look like headings over the column types, below 0 where like values. */
function headingEvidence(row: string[], body: string[][], width: number): number {
	let evidence = 0;
	for (let at = 0; at < width; at++) {
		const cell = row[at] ?? '';
		const type = cellType(cell);
		if (type === 'blank') continue;
		const below = body.map((other) => other[at] ?? '');
		const usual = columnType(below);
		const isYear = /^(?:19|20)\d\d$/.test(cell.trim());
		if (usual === null || isYear) continue;
		if (usual !== 'text') {
			if (type === 'text') evidence += 1;
			else if (type === usual) evidence -= 1;
		} else if (type !== 'text') evidence -= type === 'code' ? 0.1 : 0.5;
		else if (below.includes(cell)) evidence -= 0.4;
		else evidence += cell.length > LONGEST ? -0.2 : 0.1;
	}
	return evidence;
}

const isOfWords = (row: string[]) =>
	row.every(
		(cell) =>
			['text', 'blank', 'code'].includes(cellType(cell)) || /^(?:19|20)\d\d$/.test(cell.trim())
	);

/** Whether a row stands between the headings and the values: words over columns of other types. */
function isDeeper(row: string[], body: string[][], width: number): boolean {
	if (body.length < 2 || !isOfWords(row)) return false;
	let hits = 0;
	for (let at = 0; at < width; at++) {
		const usual = columnType(body.map((other) => other[at] ?? ''));
		if (usual === null || usual === 'text' || usual === 'code') continue;
		if (isBlank(row[at] ?? '')) continue;
		hits++;
	}
	return hits > 0 && headingEvidence(row, body, width) >= 1;
}

/** A row of merged groups above the headings: as wide as they are, some of its cells filled. */
function isGroups(row: string[] | undefined, width: number): boolean {
	if (!row || row.length !== width || width < 4) return false;
	const filled = filledIn(row);
	const isPair = row.slice(2).every(isBlank);
	return filled >= 2 && !isPair && isOfWords(row);
}

function headerAt(records: string[][], start: number, width: number): Header {
	const follow = (from: number) =>
		records.slice(from, from + SAMPLE).filter((row) => row.length === width && filledIn(row) > 0);
	const none: Header = { top: start, bottom: start - 1, columns: [], score: 0, by: 'none', width };
	const first = records[start]!;
	const body = follow(start + 1);
	const evidence = body.length ? headingEvidence(first, body, width) : isOfWords(first) ? 1 : -1;
	if (evidence < 0 || (evidence === 0 && !isOfWords(first))) return none;
	let bottom = start;
	while (
		bottom - start + 1 < DEEPEST &&
		records[bottom + 1]?.length === width &&
		isDeeper(records[bottom + 1]!, follow(bottom + 2), width)
	)
		bottom++;
	const top = isGroups(records[start - 1], width) ? start - 1 : start;
	const columns = combine(records.slice(top, bottom + 1));
	return { top, bottom, columns, score: evidence / width, by: 'shape', width };
}

/**
 * Finds the headings by shape alone: the first full row of the usual width, if its cells are words
 * over columns of something else. `by` is `none` where the table begins with its values; null where
 * there is nothing.
 */
export function findHeaderByShape(records: string[][]): Header | null {
	const width = usualWidth(records);
	if (width === 0) return null;
	const least = Math.max(1, Math.min(width, 2), Math.ceil(width / 2));
	const isFull = (row: string[]) => row.length === width && filledIn(row) >= least;
	const start = records.findIndex(isFull);
	if (start >= 0) return headerAt(records, start, width);
	const any = records.findIndex((row) => row.length === width && filledIn(row) > 0);
	return any < 0 ? null : headerAt(records, any, width);
}
