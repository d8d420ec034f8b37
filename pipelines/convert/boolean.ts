import type { Lexicon } from '../recognise/lexicon.ts';
import { wordKey } from '../recognise/lexicon.ts';
import { readAbsence } from './absence.ts';
import { BLANK, type Converted, absent, converted, faulty } from './converted.ts';
import { isErrorValue, isFormula } from './excel-damage.ts';

/** Yes or no; a dash is no only in a column that writes yes as a plus, else it is an absence. */
export function readBoolean(text: string, lexicon: Lexicon, hasPlus: boolean): Converted {
	const seen = text.trim();
	if (seen === '') return BLANK;
	if (isErrorValue(seen, lexicon)) return faulty('excel-error');
	if (isFormula(seen)) return faulty('formula-cell');
	const absence = readAbsence(seen, lexicon);
	const value = lexicon.booleans.get(wordKey(seen));
	if (absence && !(hasPlus && value === false)) return absent(absence);
	return value === undefined ? faulty('invalid-boolean') : converted(value);
}
