import { wordKey, type Lexicon } from '../recognise/lexicon.ts';
import { isBlank } from './cell-kind.ts';

/** A fact about the whole table that stands above it. */
export interface Fact {
	key: string;
	value: string;
	/** Whether a colon says that the one is the name of the other. */
	isMarked: boolean;
}

const LONGEST_KEY = 60;
const WHOLE = /^([^:]+):\s*(?!\/\/)(\S[\s\S]*)$/;

/** «Громада: Баштанська» in one cell. */
function factIn(cell: string): Fact | null {
	const [, key, value] = WHOLE.exec(cell) ?? [];
	if (!key || !value || key.length > LONGEST_KEY || !/\p{L}/u.test(key)) return null;
	return { key: key.trim(), value: value.trim(), isMarked: true };
}

function isKey(cell: string, { passport }: Lexicon): boolean {
	return cell.length <= LONGEST_KEY && (cell.endsWith(':') || passport.has(wordKey(cell)));
}

/**
 * The facts of a row that holds nothing else: each in one cell, or its name in a cell and what it is
 * in the next filled one. Null for any other row.
 */
export function factsOf(row: readonly string[], lexicon: Lexicon): Fact[] | null {
	const filled = row.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
	const facts: Fact[] = [];
	for (let at = 0; at < filled.length; at++) {
		const cell = filled[at]!;
		const next = filled[at + 1];
		const whole = factIn(cell);
		if (whole) facts.push(whole);
		else if (isKey(cell, lexicon) && next !== undefined && !isKey(next, lexicon)) {
			const isMarked = cell.endsWith(':');
			facts.push({ key: cell.replace(/:$/, '').trim(), value: next, isMarked });
			at++;
		} else return null;
	}
	return facts.length ? facts : null;
}
