import type { Absence } from '#lib/domain/absence.ts';
import { type Lexicon, wordKey } from '../recognise/lexicon.ts';

const LONGEST = 60;

/**
 * Which absence a text names; null where it names none. A dash says only that nothing came, and
 * `#Н/Д` that a formula failed.
 */
export function readAbsence(text: string, lexicon: Lexicon): Absence | null {
	if (text.length > LONGEST || text[0] === '#') return null;
	return lexicon.absences.get(wordKey(text)) ?? null;
}
