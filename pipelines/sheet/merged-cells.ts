import type { Range } from '@e965/xlsx';
import { isBlank, isNumeric } from '../table/cell-kind.ts';

const isDown = ({ s, e }: Range) => e.r > s.r;
const isAcross = ({ s, e }: Range) => e.c > s.c;
const hasRows = (range: Range, { s, e }: Range) => range.s.r === s.r && range.e.r === e.r;

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);

/** Whether the number stands left of a text merged over the same rows, as its numbering or code. */
function isNumbering(range: Range, all: Range[], records: string[][]): boolean {
	return all.some((other) => {
		const text = records[other.s.r]?.[other.s.c] ?? '';
		return (
			other.s.c > range.s.c && hasRows(range, other) && !isBlank(text) && !isNumeric(text.trim())
		);
	});
}

/** A title stands alone in its rows, however wide it is merged. */
function isTitle({ s, e }: Range, records: string[][]): boolean {
	const rows = records.slice(s.r, e.r + 1);
	return rows.every((row) => row.every((cell, at) => isBlank(cell) || (at >= s.c && at <= e.c)));
}

function carry({ s, e }: Range, records: string[][]): number {
	const text = records[s.r]![s.c]!;
	let filled = 0;
	for (let row = s.r; row <= Math.min(e.r, records.length - 1); row++) {
		for (let at = s.c; at <= Math.min(e.c, records[row]!.length - 1); at++) {
			if (records[row]![at] !== '') continue;
			records[row]![at] = text;
			filled++;
		}
	}
	return filled;
}

/**
 * Carries the text of merged cells to all that they cover: groups over headings, and what holds for
 * several rows. A number is carried only where it is a year or numbers a text beside it; any other
 * may be the sum of its rows as well as the value of each, so the rows are named instead.
 */
export function fillMerged(records: string[][], merges: readonly Range[]) {
	const disputed = new Set<number>();
	let filled = 0;
	const all = merges.filter(
		(range) => range.s.r < records.length && (isDown(range) || isAcross(range))
	);
	for (const range of all) {
		const text = (records[range.s.r]![range.s.c] ?? '').trim();
		if (text === '' || isTitle(range, records)) continue;
		if (!isNumeric(text) || isYear(text) || isNumbering(range, all, records))
			filled += carry(range, records);
		else if (isDown(range)) {
			const last = Math.min(range.e.r, records.length - 1);
			for (let row = range.s.r; row <= last; row++) disputed.add(row + 1);
		}
	}
	return { filled, disputed: [...disputed].sort((a, b) => a - b) };
}
