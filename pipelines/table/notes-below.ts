import { isBlank } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { type Header, filledIn } from './header.ts';
import type { RowKinds } from './rows.ts';

const NARROWEST = 3;
const FEWEST_WORDS = 3;

/** One text of several words in one of the first cells, and nothing else. */
function isNote(row: readonly string[]): boolean {
	if (filledIn(row) !== 1) return false;
	const at = row.findIndex((cell) => !isBlank(cell));
	const text = row[at]!.trim();
	return at < 2 && cellType(text) === 'text' && text.split(/\s+/).length >= FEWEST_WORDS;
}

/** Marks what stands at the end of the file below a blank row, a text a row: notes on the table. */
export function markNotesBelow(
	records: readonly string[][],
	kinds: RowKinds,
	{ bottom, width }: Header
): void {
	if (width < NARROWEST) return;
	const found: number[] = [];
	for (let at = records.length - 1; at > bottom; at--) {
		const kind = kinds[at];
		if (kind === 'blank-row') for (const note of found.splice(0)) kinds[note] = 'footnote';
		else if ((kind === null || kind === 'row-too-short') && isNote(records[at]!)) found.push(at);
		else if (kind !== 'footnote') break;
	}
}
