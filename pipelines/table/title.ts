import type { Lexicon } from '../recognise/lexicon.ts';
import { isBlank } from './cell-kind.ts';
import { factsOf } from './passport.ts';

/**
 * What rows above a table say, as text: of facts their names and values, of other rows the whole and
 * each of their cells.
 */
export function titleOf(rows: readonly string[][], lexicon: Lexicon): string[] {
	return rows.flatMap((row) => {
		const facts = factsOf(row, lexicon);
		if (facts) return facts.map(({ key, value }) => `${key}: ${value}`);
		const filled = row.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
		return filled.length > 1 ? [filled.join(' '), ...filled] : filled;
	});
}
