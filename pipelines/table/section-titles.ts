import { placeWord } from '../recognise/place-words.ts';
import { readPeriod } from '../recognise/read-period.ts';
import { fold } from '../text/fold.ts';
import { isBlank } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { type Header, filledIn } from './header.ts';
import type { RowKinds } from './rows.ts';

const RAION_SHORT = /(?<!\p{L})[рp]-н\.?(?!\p{L})/giu;
const MOST_WORDS = 4;

/** The name of a raion or an oblast and nothing else. */
export function isArea(text: string): boolean {
	const words = fold(text.replace(RAION_SHORT, 'район')).split(' ');
	const kinds = words.map(placeWord);
	const isAbove = kinds.includes('raion') || kinds.includes('oblast');
	return isAbove && words.length <= MOST_WORDS && !kinds.includes('hromada');
}

const isTime = (text: string) =>
	readPeriod(text, 'month') !== null || readPeriod(text, 'quarter') !== null;

/** A text in one cell, or in the several into which its own separators part it. */
function isTitle(row: readonly string[], kind: RowKinds[number]): boolean {
	if (!row.some((cell) => /\p{L}/u.test(cell))) return false;
	if (filledIn(row) === 1) return true;
	return kind === 'row-too-short' && row.every((cell) => cellType(cell) === 'text');
}

/** Rows of one cell directly above headings that are repeated are titles of what follows. */
function markAbove(records: readonly string[][], kinds: RowKinds, repeated: number): void {
	for (let at = repeated - 1; at >= 0; at--) {
		const kind = kinds[at];
		if (kind === 'blank-row') continue;
		const isFree = kind === null || kind === 'row-too-short';
		if (!isFree || !isTitle(records[at]!, kind)) return;
		kinds[at] = 'section-title';
	}
}

/**
 * Marks the rows of one cell that say what the rows below them are about: the title of a part with
 * headings of its own, a raion, a month.
 */
export function markSectionTitles(
	records: readonly string[][],
	kinds: RowKinds,
	{ bottom, width }: Header
): void {
	for (let at = bottom + 1; at < records.length; at++) {
		const kind = kinds[at];
		if (kind === 'repeated-header') markAbove(records, kinds, at);
		else if (width > 2 && (kind === null || kind === 'row-too-short')) {
			const row = records[at]!;
			if (row.length > 3 && !isBlank(row[2]!)) continue;
			if (filledIn(row) !== 1) continue;
			const text = row.find((cell) => !isBlank(cell))!.trim();
			if (isArea(text) || isTime(text)) kinds[at] = 'section-title';
		}
	}
}
