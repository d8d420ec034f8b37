import type { Absence } from '#lib/domain/absence.ts';
import { type Lexicon, wordKey } from '../recognise/lexicon.ts';

const LONGEST = 60;
/** What may stand beside a letter that is a word by itself. */
const LETTER_ALONE = /^[\s.()*«»"]*\p{L}[\s.()*«»"]*$/u;

/**
 * Which absence a text names; null where it names none. A dash says only that nothing came, and
 * `#Н/Д` that a formula failed.
 */
export function readAbsence(text: string, lexicon: Lexicon): Absence | null {
	if (text.length > LONGEST || text[0] === '#') return null;
	const key = wordKey(text);
	if (/^\p{L}$/u.test(key) && !LETTER_ALONE.test(text)) return null;
	return lexicon.absences.get(key) ?? null;
}
