import type { Lexicon } from '../recognise/lexicon.ts';
import { cellType, columnType } from './cell-type.ts';
import { isBlank } from './cell-kind.ts';
import { lastCarried } from './carried-down.ts';
import { groupsAbove, isGroups } from './header-groups.ts';
import { type Header, combine, filledIn } from './header.ts';
import { headingEvidence, isYear } from './heading-evidence.ts';
import { factsOf } from './passport.ts';
import { headOfLargest } from './largest-block.ts';
import { isComment, isNumberingRow, isUnitsRow } from './row-words.ts';
import { unevenHeader } from './uneven-header.ts';

const SAMPLE = 400;
const DEEPEST = 3;
const DEEPEST_NUMBERED = 6;
const FEWEST_ROWS = 3;
/** Tables with so many of each other's cells are about as large. */
const ABOUT = 0.6;
const MOSTLY = 0.9;
/** Evidence a column below which a row of words may as well be one of values. */
const SURE = 0.15;

/**
 * The width that explains most cells; the smaller table of two has another. Where a table of another
 * width stands above and is about as large, it is the first.
 */
export function usualWidth(records: readonly string[][]): number {
	const places = new Map<number, number[]>();
	for (const [at, row] of records.entries()) {
		if (filledIn(row) === 0) continue;
		const known = places.get(row.length);
		if (known) known.push(at);
		else places.set(row.length, [at]);
	}
	const cells = ([width, { length }]: [number, number[]]) => length * Math.max(width - 1, 0.001);
	const ranked = [...places].sort((a, b) => cells(b) - cells(a) || a[1][0]! - b[1][0]!);
	const [most] = ranked;
	if (!most) return 0;
	const start = most[1][0]!;
	const above = ranked.find((one) => {
		const [, at] = one;
		if (at.length < FEWEST_ROWS || cells(one) < ABOUT * cells(most)) return false;
		return at.filter((place) => place < start).length >= MOSTLY * at.length;
	});
	return (above ?? most)[0];
}

const isOfWords = (row: string[]) =>
	row.every((cell) => ['text', 'blank', 'code'].includes(cellType(cell)) || isYear(cell));

/** Whether one text fills the row: no columns have all the same heading. */
const isOneText = (row: string[]) =>
	row.length > 1 && new Set(row.map((cell) => cell.trim())).size === 1;

/** Whether a row stands between the headings and the values: words over columns of other types. */
function isDeeper(row: string[], body: string[][], width: number, lexicon: Lexicon): boolean {
	if (body.length < 2 || !isOfWords(row) || isOneText(row)) return false;
	if (isUnitsRow(row, lexicon) || isNumberingRow(row)) return false;
	let hits = 0;
	for (let at = 0; at < width; at++) {
		const usual = columnType(body.map((other) => other[at] ?? ''));
		if (usual === null || usual === 'text' || usual === 'code') continue;
		if (isBlank(row[at] ?? '')) continue;
		hits++;
	}
	return hits > 0 && headingEvidence(row, body, width, lexicon) >= 1;
}

/** The last record of headings that stand over numbers of their columns; null where none number them. */
function numberedBottom(records: string[][], start: number, lexicon: Lexicon): number | null {
	const below = records.slice(start + 1, start + 1 + DEEPEST_NUMBERED);
	const rows = below.slice(0, Math.max(0, below.findIndex(isNumberingRow)));
	const isHeaded = rows.every((row) => filledIn(row) > 1 && isOfWords(row));
	if (rows.length === 0 || !isHeaded) return null;
	return start + rows.filter((row) => !isUnitsRow(row, lexicon)).length;
}

const keyOf = (row: string[]) => row.map((cell) => cell.trim()).join('\0');

/** The rows below the headings, of which those that repeat the headings are left out. */
function rowsBelow(records: string[][], start: number, width: number) {
	const opening = new Set(records.slice(start, start + DEEPEST).map(keyOf));
	const isBody = (row: string[]) =>
		row.length === width && filledIn(row) > 0 && !isNumberingRow(row);
	return (from: number) =>
		records
			.slice(from, from + SAMPLE)
			.filter(
				(row, at) => isBody(row) && (from + at < start + DEEPEST || !opening.has(keyOf(row)))
			);
}

/** The headings from one record on, and how much their last row differs from those below. */
function headingsAt(records: string[][], start: number, width: number, lexicon: Lexicon) {
	const follow = rowsBelow(records, start, width);
	const weigh = (at: number) => {
		const body = follow(at + 1);
		const isAlone = body.length === 0;
		const row = records[at]!;
		if (isAlone) return { isAlone, evidence: isOfWords(row) ? 1 : -1 };
		return { isAlone, evidence: headingEvidence(row, body, width, lexicon) };
	};
	const last = lastCarried(records, start);
	const carried = last > start ? weigh(last) : null;
	const isCarried = carried !== null && !carried.isAlone && carried.evidence >= SURE * width;
	return { last: isCarried ? last : start, ...(isCarried ? carried : weigh(start)) };
}

/** The last record of the headings: words over values, directly below or with words between. */
function deepest(
	records: string[][],
	start: number,
	last: number,
	width: number,
	lexicon: Lexicon
): number {
	if (width < 2) return last;
	const follow = rowsBelow(records, start, width);
	for (let bottom = start + DEEPEST - 1; bottom > last; bottom--) {
		const rows = records.slice(last + 1, bottom + 1);
		if (rows.length < bottom - last || rows.some((row) => row.length !== width)) continue;
		if (!rows.every((row) => isOfWords(row) && filledIn(row) > (isComment(row) ? 1 : 0))) continue;
		if (isDeeper(rows.at(-1)!, follow(bottom + 1), width, lexicon)) return bottom;
	}
	return last;
}

/** Headings beside or below the row at which the table begins, which is none itself. */
function headerElse(
	records: string[][],
	start: number,
	width: number,
	lexicon: Lexicon
): Header | null {
	const [row, next] = [records[start]!, records[start + 1]];
	if (next && filledIn(row) < filledIn(next) && isGroups(row, next, width, lexicon)) {
		const below = headerAt(records, start + 1, width, lexicon);
		if (below.by === 'shape' && !below.isUnsure) return below;
	}
	return unevenHeader(records, start, width, lexicon);
}

function headerAt(records: string[][], start: number, width: number, lexicon: Lexicon): Header {
	const { last, isAlone, evidence } = headingsAt(records, start, width, lexicon);
	const score = Math.max(0, Math.min(1, 0.5 + evidence / width));
	const isUnsure = !isAlone && Math.abs(evidence) < SURE * width;
	const found = { width, isUnsure, score };
	if (evidence < 0 || (evidence === 0 && !isOfWords(records[start]!))) {
		const other = headerElse(records, start, width, lexicon);
		if (other) return other;
		const candidates = [{ taken: `${start + 1}`, score }];
		const nothing = { top: start, bottom: start - 1, columns: [], by: 'none' as const };
		return { ...found, ...nothing, score: 1 - score, candidates };
	}
	const bottom =
		numberedBottom(records, start, lexicon) ?? deepest(records, start, last, width, lexicon);
	const top = start - groupsAbove(records, start, bottom, width, lexicon);
	const columns = combine(records.slice(top, bottom + 1));
	const candidates = [{ taken: '—', score: 1 - score }];
	return { ...found, top, bottom, columns, by: 'shape', candidates };
}

/** How far below facts about the table its rows begin at most. */
const FACTS = 12;

/** Facts above the table that leave more cells blank than its rows do. */
function isPassport(records: string[][], at: number, lexicon: Lexicon): boolean {
	const row = records[at]!;
	const facts = factsOf(row, lexicon);
	if (!facts) return false;
	if (facts.every(({ isMarked }) => isMarked)) return true;
	const below = records.slice(at + 1, at + 1 + FACTS);
	return !isBlank(below[0]?.[0] ?? '') && below.some((other) => filledIn(row) < filledIn(other));
}

/** Whether a list of facts in one column ends with this record, which heads nothing. */
const endsList = (records: string[][], at: number, width: number) =>
	width === 1 && at > 1 && records.slice(at + 1).every((row) => filledIn(row) === 0);

/**
 * Finds the headings by shape alone: the first full row of the usual width, if its cells are words
 * over columns of something else. `by` is `none` where the table begins with its values; null where
 * there is nothing.
 */
export function findHeaderByShape(records: string[][], lexicon: Lexicon): Header | null {
	const width = usualWidth(records);
	if (width === 0) return null;
	const least = Math.max(1, Math.min(width, 2), Math.ceil(width / 2));
	const isFull = (row: string[], at: number) =>
		row.length === width && filledIn(row) >= least && !isPassport(records, at, lexicon);
	const start = records.findIndex(isFull);
	if (start >= 0 && !endsList(records, start, width)) {
		const largest = headOfLargest(records, start, least, lexicon);
		if (!largest) return headerAt(records, start, width, lexicon);
		return headerAt(records.slice(0, largest.end), largest.head, width, lexicon);
	}
	const any = records.findIndex((row) => row.length === width && filledIn(row) > 0);
	return any < 0 ? null : headerAt(records, any, width, lexicon);
}
