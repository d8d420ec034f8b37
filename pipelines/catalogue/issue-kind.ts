import * as v from 'valibot';
import { bilingual, text } from './words.ts';

/** The steps of reading, in order: the first at which a kind of issue can be found. */
export const STAGES = ['decode', 'table', 'recognise', 'convert', 'check'] as const;

/** What stands in a file and, behind an arrow, what should: `10–15 → 12`. */
const example = v.strictObject({
	uk: v.pipe(text, v.regex(/^.+ → .+$/, 'bad → right expected')),
	en: v.pipe(text, v.regex(/^.+ → .+$/, 'bad → right expected'))
});

/**
 * A kind of issue: how grave it is, what it says, what to do and an example. Text and remedy hold
 * `{placeholders}`; the title stands alone.
 */
export const issueKindSchema = v.strictObject({
	code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'issue code expected')),
	severity: v.picklist(['error', 'warning', 'note']),
	stage: v.picklist(STAGES),
	title: bilingual,
	text: bilingual,
	remedy: bilingual,
	example
});
export type IssueKind = v.InferOutput<typeof issueKindSchema>;

/** Names of the placeholders of a text, sorted. */
export function placeholdersOf(sentence: string): string[] {
	return [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), (match) => match[1]!))].sort();
}
