import * as v from 'valibot';
import { bilingual } from './words.ts';

/** A kind of issue: how grave it is, what it says and what to do; texts hold `{placeholders}`. */
export const issueKindSchema = v.strictObject({
	code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'issue code expected')),
	severity: v.picklist(['error', 'warning', 'note']),
	text: bilingual,
	remedy: bilingual
});
export type IssueKind = v.InferOutput<typeof issueKindSchema>;

/** Names of the placeholders of a text, sorted. */
export function placeholdersOf(sentence: string): string[] {
	return [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), (match) => match[1]!))].sort();
}
