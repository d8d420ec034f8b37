import type { ExportSpec } from '../catalogue/export-spec.ts';
import { fold } from '../text/fold.ts';
import { type LetterPairs, letterPairs, likeness } from './likeness.ts';
import { memo } from './memo.ts';

/** How a heading was matched to a field. */
export type HeadingMatch = 'exact' | 'without-unit' | 'learned' | 'alike' | 'cells';

export interface KnownHeading {
	field: string;
	heading: string;
	how: HeadingMatch;
	/** From 0 to 1. */
	score: number;
}

const ALIKE = 0.86;
const CLEARLY = 0.04;
const SHORTEST_ALIKE = 6;
/** No heading has so many letters. */
const LONGEST = 400;
const UNIT = /(?<!\s)\s*(?:\([^()]*\)|\[[^[\]]*\]|,[^,]{1,14})\s*$/;
const NUMBER = /^\s*\d+(?:\.\d+)*[.)]\s*/;

interface Entry {
	field: string;
	heading: string;
	pairs: LetterPairs;
}

/** The headings of one kind of export, keyed for looking up, and the guesses made from them. */
export interface Headings {
	byKey: ReadonlyMap<string, Entry>;
	guess: (text: string) => KnownHeading | null;
}

export function indexHeadings({ fields }: ExportSpec): Headings {
	const byKey = new Map<string, Entry>();
	for (const { name, title, headings: seen, retired = [] } of fields) {
		const old = retired.map(({ heading }) => heading);
		for (const heading of [...seen, name, title.uk, title.en, ...old]) {
			const key = fold(heading);
			if (byKey.has(key)) continue;
			byKey.set(key, { field: name, heading, pairs: letterPairs(key) });
		}
	}
	return { byKey, guess: memo((text) => matchAlike(fold(text), byKey)) };
}

function matchAlike(key: string, byKey: ReadonlyMap<string, Entry>): KnownHeading | null {
	if (key.length < SHORTEST_ALIKE) return null;
	const own = letterPairs(key);
	const scores = new Map<string, KnownHeading>();
	for (const [known, { field, heading, pairs }] of byKey) {
		const score = likeness(own, key.length, pairs, known.length);
		if (score <= (scores.get(field)?.score ?? ALIKE)) continue;
		scores.set(field, { field, heading, how: 'alike', score });
	}
	const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score);
	return best && (!second || best.score - second.score > CLEARLY) ? best : null;
}

/** Few texts are compared with the headings of one kind of export after the other. */
const FEW = 1000;

/** A heading without numbering before or a unit behind it. */
export const bareHeading: (text: string) => string = memo(
	(text) => text.replace(NUMBER, '').replace(UNIT, ''),
	FEW
);

/** How surely a text of which the keys are known is a heading: whole, or bare. */
export const EXACT = 1;
export const BARE = 0.95;

/** The field that a heading names, without regard to numbering before or a unit behind it. */
export function matchHeading(text: string, { byKey }: Headings): KnownHeading | null {
	if (text.length > LONGEST) return null;
	const exact = byKey.get(fold(text));
	if (exact) return { field: exact.field, heading: exact.heading, how: 'exact', score: EXACT };
	const bare = bareHeading(text);
	const without = bare === text ? undefined : byKey.get(fold(bare));
	if (!without) return null;
	return { field: without.field, heading: without.heading, how: 'without-unit', score: BARE };
}

/** As `matchHeading`, and where that knows nothing, the one heading that is clearly alike. */
export function guessHeading(text: string, headings: Headings): KnownHeading | null {
	if (text.length > LONGEST) return null;
	return matchHeading(text, headings) ?? headings.guess(text);
}
