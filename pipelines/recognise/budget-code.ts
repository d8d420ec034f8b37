import type { PlaceIndex } from './place-index.ts';

/** First signs of the codes of oblasts, in the order in which budget codes number them from 01. */
const OBLASTS =
	'UA01 UA05 UA07 UA12 UA14 UA18 UA21 UA23 UA26 UA32 UA35 UA44 UA46 UA48 UA51 UA53 UA56 UA59 UA61 UA63 UA65 UA68 UA71 UA73 UA74 UA80 UA85'.split(
		' '
	);
const CODE = /(?<!\d)(\d{10})(0?)(?!\d)/;

/** What a code of a budget beside a name says. */
export interface BudgetCode {
	/** The text without it. */
	rest: string;
	/** Hromadas that have it; none where it is not known. */
	ids: readonly number[];
	oblast: string | null;
}

/** Finds the code of a budget, or the older code of a place, beside a name. */
export function findBudgetCode(text: string, { codes }: PlaceIndex): BudgetCode | null {
	const match = CODE.exec(text);
	if (!match) return null;
	const rest = text.replace(match[0], ' ');
	if (!/\p{L}{3}/u.test(rest)) return null;
	const isBudget = match[2] !== '' || /бюджет|budget/i.test(rest);
	const oblast = isBudget ? OBLASTS[Number(match[1]!.slice(0, 2)) - 1] : undefined;
	return { rest, ids: codes.get(match[1]!) ?? [], oblast: oblast ?? null };
}
