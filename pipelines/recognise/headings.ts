import type { ExportSpec } from '../catalogue/export-spec.ts';
import { fold } from './fold.ts';
import { likeness } from './likeness.ts';

/** How a heading was matched to a field. */
export type HeadingMatch = 'exact' | 'without-unit' | 'alike';

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
const UNIT = /\s*(?:\([^()]*\)|\[[^[\]]*\]|,[^,]{1,14})\s*$/;
const NUMBER = /^\s*\d+(?:\.\d+)*[.)]\s*/;

/** The headings of one kind of export, keyed for looking up. */
export type Headings = ReadonlyMap<string, { field: string; heading: string }>;

export function indexHeadings({ fields }: ExportSpec): Headings {
	const headings = new Map<string, { field: string; heading: string }>();
	for (const { name, title, headings: seen } of fields) {
		for (const heading of [...seen, name, title.uk, title.en]) {
			const key = fold(heading);
			if (!headings.has(key)) headings.set(key, { field: name, heading });
		}
	}
	return headings;
}

function matchAlike(key: string, headings: Headings): KnownHeading | null {
	if (key.length < SHORTEST_ALIKE) return null;
	const scores = new Map<string, KnownHeading>();
	for (const [known, { field, heading }] of headings) {
		const score = likeness(key, known);
		if (score <= (scores.get(field)?.score ?? ALIKE)) continue;
		scores.set(field, { field, heading, how: 'alike', score });
	}
	const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score);
	return best && (!second || best.score - second.score > CLEARLY) ? best : null;
}

/** The field that a heading names, without regard to numbering before or a unit behind it. */
export function matchHeading(text: string, headings: Headings): KnownHeading | null {
	const exact = headings.get(fold(text));
	if (exact) return { ...exact, how: 'exact', score: 1 };
	const bare = text.replace(NUMBER, '').replace(UNIT, '');
	const without = bare === text ? undefined : headings.get(fold(bare));
	return without ? { ...without, how: 'without-unit', score: 0.95 } : null;
}

/** As `matchHeading`, and where that knows nothing, the one heading that is clearly alike. */
export function guessHeading(text: string, headings: Headings): KnownHeading | null {
	return matchHeading(text, headings) ?? matchAlike(fold(text), headings);
}
