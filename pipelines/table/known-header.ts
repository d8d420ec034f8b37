import { type Lexicon, wordKey } from '../recognise/lexicon.ts';
import { isBlank, isNumeric } from './cell-kind.ts';
import type { HeadingScore } from './dialect.ts';
import { groupsAbove, groupedBelow } from './header-groups.ts';
import { type Header, combine } from './header.ts';
import { factsOf } from './passport.ts';

/** A header found by the catalogue, with what its known headings add up to. */
export interface KnownHeader extends Header {
	sum: number;
}

interface Candidate {
	top: number;
	bottom: number;
	columns: string[][];
	sum: number;
	value: number;
}

const DEEPEST = 3;
const SEARCHED = 60;
/** So many columns tell whether a record is of headings. */
const WEIGHED = 400;
const DEEPER_COSTS = 0.4;
const MOST_CANDIDATES = 3;
/** What known headings add up to where facts above the table are not taken for them. */
const ENOUGH = 1.6;

/** What the headings add up to; one that stands over several columns says so once. */
function sumOf(columns: string[][], headingScore: HeadingScore): number {
	const once = new Map(
		columns.slice(0, WEIGHED).map((texts) => [wordKey(texts[0] ?? ''), texts] as const)
	);
	let sum = 0;
	for (const texts of once.values()) sum += Math.max(0, ...texts.map(headingScore));
	return sum;
}

/** Names of facts with the facts behind them: they stand above the headings and are none. */
function isPassport(row: string[], headingScore: HeadingScore, lexicon: Lexicon): boolean {
	const facts = factsOf(row, lexicon);
	return facts !== null && facts.every(({ value }) => headingScore(value) < 0.9);
}

function* candidatesIn(
	records: string[][],
	headingScore: HeadingScore
): Generator<Candidate, void, void> {
	for (let top = 0; top < Math.min(records.length, SEARCHED); top++) {
		for (let depth = 1; depth <= DEEPEST && top + depth <= records.length; depth++) {
			const rows = records.slice(top, top + depth);
			if (rows.some((row) => row.every(isBlank))) break;
			if (depth > 1 && rows.at(-1)!.some(isNumeric)) break;
			const columns = combine(rows);
			const sum = sumOf(columns, headingScore);
			const value = sum - (depth - 1) * DEEPER_COSTS;
			if (sum > 0) yield { top, bottom: top + depth - 1, columns, sum, value };
		}
	}
}

/** So many rows below headings are looked at, and in so many of them no word of theirs stands again. */
const FAR = 200;
const OFTEN = 3;

/** Whether words of the last row stand in their columns again and again: it is one of the rows. */
function isRepeated(records: string[][], { bottom }: Candidate): boolean {
	const row = records[bottom]!.slice(0, WEIGHED);
	const words = row.flatMap((cell, at) => (isBlank(cell) || isNumeric(cell) ? [] : [at]));
	let rows = 0;
	for (const other of records.slice(bottom + 1, bottom + FAR)) {
		const same = words.filter((at) => other[at] === row[at]).length;
		if (same > 0 && same < words.length / 2 && ++rows === OFTEN) return true;
	}
	return false;
}

const nameOf = ({ top, bottom }: Candidate) =>
	top === bottom ? `${top + 1}` : `${top + 1}–${bottom + 1}`;

function shareOf({ columns, sum }: Candidate): number {
	return Math.min(1, sum / Math.max(1, columns.filter((texts) => texts.length > 0).length));
}

/**
 * Finds the one to three records of headings that say most; null where none says anything. Of
 * equals the first wins, so that a header repeated below is not taken for it; facts about the whole
 * table are headings only where there are no others.
 */
export function findKnownHeader(
	records: string[][],
	headingScore: HeadingScore,
	lexicon: Lexicon
): KnownHeader | null {
	const ranked = [...candidatesIn(records, headingScore)].sort(
		(a, b) => b.value - a.value || a.top - b.top
	);
	const rowsOf = ({ top, bottom }: Candidate) => records.slice(top, bottom + 1);
	const isFacts = (one: Candidate) =>
		rowsOf(one).some((row) => isPassport(row, headingScore, lexicon));
	const isMarked = (one: Candidate) =>
		rowsOf(one).some((row) => factsOf(row, lexicon)?.every((fact) => fact.isMarked));
	const best =
		ranked.find((one) => one.value >= ENOUGH && !isFacts(one) && !isRepeated(records, one)) ??
		ranked.find((one) => !isMarked(one) && !isRepeated(records, one));
	if (!best) return null;
	const { sum } = best;
	const bottom = best.bottom + groupedBelow(records, best.bottom);
	const width = Math.max(...records.slice(best.top, bottom + 1).map((row) => row.length));
	const top = best.top - groupsAbove(records, best.top, bottom, width, lexicon);
	const isWider = top < best.top || bottom > best.bottom;
	const columns = isWider ? combine(records.slice(top, bottom + 1)) : best.columns;
	const others = ranked.filter((one) => one.bottom < best.top || one.top > bottom);
	return {
		top,
		bottom,
		columns,
		sum,
		width,
		score: shareOf(best),
		by: 'catalogue',
		isUnsure: false,
		candidates: others
			.slice(0, MOST_CANDIDATES)
			.map((one) => ({ taken: nameOf(one), score: shareOf(one) * (one.value / best.value) }))
	};
}
