import { ABSENCES, type Absence } from '#lib/domain/absence.ts';
import type { Vocabulary } from '../catalogue/vocabulary.ts';
import { fold, tidy } from '../text/fold.ts';

/** The vocabulary keyed for looking up. */
export interface Lexicon {
	absences: ReadonlyMap<string, Absence>;
	booleans: ReadonlyMap<string, boolean>;
	totals: ReadonlySet<string>;
	footnotes: ReadonlySet<string>;
	units: ReadonlySet<string>;
	/** Words that open or close headings of tables about anything. */
	headings: ReadonlySet<string>;
	/** What facts about a whole table are called where they stand above it. */
	passport: ReadonlySet<string>;
	excelErrors: ReadonlySet<string>;
}

/** Folded text, or the text itself where it holds no letter or digit: `+`, `—`, `***`. */
export const wordKey = (text: string): string => fold(text) || tidy(text);

export function buildLexicon(vocabulary: Vocabulary): Lexicon {
	const keys = (words: readonly string[]) => new Set(words.map(wordKey));
	const { booleans } = vocabulary;
	return {
		absences: new Map(
			ABSENCES.flatMap((kind) =>
				(vocabulary.absences[kind] ?? []).map((word) => [wordKey(word), kind] as const)
			)
		),
		booleans: new Map(
			[true, false].flatMap((value) =>
				booleans[`${value}` as 'true'].map((word) => [wordKey(word), value] as const)
			)
		),
		totals: keys(vocabulary.totals),
		footnotes: keys(vocabulary.footnotes),
		units: keys(vocabulary.units),
		headings: keys(vocabulary.headings),
		passport: keys(vocabulary.passport),
		excelErrors: new Set(vocabulary.excelErrors.map((error) => error.toUpperCase()))
	};
}
