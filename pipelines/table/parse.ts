import { mendQuotes } from './mend-quotes.ts';
import { type Shape, tokenise } from './tokenise.ts';

export type { Shape };

export interface Records {
	/** Cells as text, a record each; the first is record 1. */
	records: string[][];
	/**
	 * Records, from 0, with a quote that does not close: one physical line each, in cells where it
	 * can be read in one way only, else as one cell.
	 */
	broken: Set<number>;
}

/** The number of cells that most records have; 0 where none has two. */
export function usualWidth(records: readonly string[][]): number {
	const counts = new Map<number, number>();
	for (const { length } of records)
		if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
	let [width, most] = [0, 0];
	for (const [one, count] of counts) if (count > most) [width, most] = [one, count];
	return width;
}

/** Whether the quotes in a cell come in pairs, as those around a name do; apostrophes count not. */
function isBalanced(cell: string, quote: string): boolean {
	const signs = cell.replace(/(?<=\p{L})['`](?=\p{L})/gu, '').split(quote).length - 1;
	return signs % 2 === 0;
}

const RULED = /^[\s+:|│├┤┌┐└┘┬┴┼║╔╗╚╝╠╣╦╩╬=_─═-]+$/;
const RULE = /[-=_─═]{2}/;
/** What a ruled line begins with; nearly every other row begins with something else. */
const MAY_RULE = /^[\s+:|├┌└╔╚╠=_─═-]*$/;

/** Whether a line is ruled between rows: each of its cells, as far as they are filled. */
function isRuled(row: readonly string[]): boolean {
	if (!MAY_RULE.test(row[0]!.slice(0, 1))) return false;
	const filled = row.filter((cell) => cell.trim() !== '');
	return filled.length > 0 && filled.every((cell) => RULE.test(cell) && RULED.test(cell));
}

/**
 * Parses the whole text. Where a quote does not close as it should, only the line in which it
 * opens is set aside, and reading goes on with the next line: nothing after it is swallowed.
 */
export function parseRecords(text: string, shape: Shape): Records {
	const { records, broken } = tokenise(text, shape);
	const width = broken.length ? usualWidth(records) : 0;
	const into = { records, broken: new Set(broken) };
	for (const at of broken) {
		const cells = mendQuotes(records[at]![0]!, shape, width);
		if (!cells) continue;
		records[at] = cells;
		if (cells.every((cell) => isBalanced(cell, shape.quote))) into.broken.delete(at);
	}
	for (const [at, row] of records.entries()) if (isRuled(row)) records[at] = [''];
	const last = records.at(-1);
	if (last?.length === 1 && last[0] === '') records.pop();
	return into;
}
