import type { Lexicon } from '../recognise/lexicon.ts';
import { isBlank, isNumeric } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { filledIn } from './header.ts';
import { isTime } from './heading-evidence.ts';
import { factsOf } from './passport.ts';
import { isUnitsRow } from './row-words.ts';

const DEEPEST = 3;
const LONGEST_ALONE = 40;

const isWord = (cell: string) => cellType(cell) === 'text' || isTime(cell);

/** One cell over many: a group where it stands over some of them only, else a title. */
function isGroupAlone(row: string[]): boolean {
	const at = row.findIndex((cell) => !isBlank(cell));
	const text = row[at]!.trim();
	return at > 0 && text.length <= LONGEST_ALONE && !/\d/.test(text);
}

/** A row of merged headings: each over its own column and the blank ones behind it. */
export function isGroups(row: string[], below: string[], width: number, lexicon: Lexicon): boolean {
	if (row.length !== width || width < 3) return false;
	const filled = row.filter((cell) => !isBlank(cell));
	if (filled.length === 0 || !filled.every(isWord)) return false;
	if (factsOf(row, lexicon)?.every(({ isMarked }) => isMarked)) return false;
	if (filled.length === 1) return isGroupAlone(row) && !isUnitsRow(row, lexicon);
	const isFull = filled.length === width;
	const isPair = row.slice(2).every(isBlank) && !isBlank(below[0] ?? '');
	if (isPair && !isFull) return false;
	const isMergedDown = row.some((cell, at) => !isBlank(cell) && isBlank(below[at] ?? ''));
	const isMergedAcross = row.some((cell, at) => isBlank(cell) && !isBlank(below[at] ?? ''));
	return isMergedDown || isMergedAcross || isTranslation(row, below);
}

const isLatin = (cell: string) => /[a-z]/i.test(cell) && !/[а-яіїєґ]/i.test(cell);
const isCyrillic = (cell: string) => /[а-яіїєґ]/i.test(cell);

/** The same headings in another language: one row in Cyrillic letters, the other in Latin ones. */
function isTranslation(row: string[], below: string[]): boolean {
	const pairs = row.map((cell, at) => [cell, below[at] ?? ''] as const);
	const both = pairs.filter(([above, own]) => !isBlank(above) && !isBlank(own));
	const told = both.filter(([above, own]) => isCyrillic(above) && isLatin(own));
	return both.length > 1 && told.length >= 0.8 * both.length;
}

/** How many rows of groups stand directly above the headings from `start` to `bottom`. */
export function groupsAbove(
	records: readonly string[][],
	start: number,
	bottom: number,
	width: number,
	lexicon: Lexicon
): number {
	let count = 0;
	while (bottom - start + 1 + count < DEEPEST) {
		const at = start - count - 1;
		const row = records[at];
		if (!row || filledIn(row) === 0 || !isGroups(row, records[at + 1]!, width, lexicon)) break;
		count++;
	}
	return count;
}

/** The columns of a row of words, some of which stand under no word; null for any other row. */
function wordsUnder(row: readonly string[], headed: ReadonlySet<number>): number[] | null {
	const words = row.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
	const isOfWords = words.length > 0 && words.every((at) => isWord(row[at]!));
	return isOfWords && words.some((at) => !headed.has(at)) ? words : null;
}

/**
 * How many of the next records belong to headings of groups: their words stand under blank headings
 * too, and those of the last over numbers.
 */
export function groupedBelow(records: readonly string[][], bottom: number): number {
	const headed = new Set(records[bottom]!.flatMap((cell, at) => (isBlank(cell) ? [] : [at])));
	for (let count = 1; count < DEEPEST; count++) {
		const [own, first] = records.slice(bottom + count, bottom + count + 2);
		const words = own && first ? wordsUnder(own, headed) : null;
		if (!words) return 0;
		const isOverNumbers = words.every((at) => isNumeric(first![at] ?? ''));
		if (isOverNumbers && words.length > 1) return count;
		for (const at of words) headed.add(at);
	}
	return 0;
}
