import type { Grain } from '#lib/domain/period.ts';
import type { Bilingual } from '#lib/domain/place.ts';

/** What a person can be asked about a file, a spelling or a heading. */
export const QUESTIONS = [
	'encoding',
	'delimiter',
	'quote',
	'sheet',
	'header',
	'dataset',
	'heading',
	'hromada',
	'period',
	'alias'
] as const;
export type QuestionKind = (typeof QUESTIONS)[number];

/** One of the answers that are likely; `answer` is what the ledger keeps. */
export interface Candidate {
	answer: string;
	label: Bilingual;
}

/**
 * Something that only a person can settle. `subject` is what the answer holds for: a spelling of a
 * place, `<data set>/<heading>`, or the SHA-256 of the one file. `about` shows it in its place.
 */
export interface Question {
	question: QuestionKind;
	subject: string;
	about: string;
	/** The likeliest first; none is ever taken without an answer. */
	candidates: readonly Candidate[];
	/** Records that wait for the answer. */
	rows: number;
	/** Kinds of period that answer; only where one is asked for. */
	grains?: readonly Grain[];
}

/** The answer that means: not a hromada, not a column that is wanted. */
export const NOTHING = '-';
