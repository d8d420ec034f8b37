import * as v from 'valibot';
import { ABSENCES } from '#lib/domain/absence.ts';
import { text } from './words.ts';

const words = v.array(text);
const numbered = v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/, 'number expected')), words);

/**
 * Words that any export may use: for absence, yes and no, totals, footnotes, units, headings of any
 * table, facts that stand above one, errors left by a spreadsheet, months, quarters. They are
 * compared folded; a sign that folds to nothing, such as a dash, is compared as it stands.
 */
export const vocabularySchema = v.strictObject({
	absences: v.record(v.picklist(ABSENCES), words),
	booleans: v.strictObject({ true: words, false: words }),
	totals: words,
	footnotes: words,
	units: words,
	headings: words,
	passport: words,
	excelErrors: words,
	months: numbered,
	quarters: numbered,
	quarterWords: words,
	yearWords: words
});
export type Vocabulary = v.InferOutput<typeof vocabularySchema>;
