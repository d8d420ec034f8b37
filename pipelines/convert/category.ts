import { findCategory } from '../recognise/category-words.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { readAbsence } from './absence.ts';
import { BLANK, type Converted, absent, converted, faulty } from './converted.ts';
import { isErrorValue, isFormula } from './excel-damage.ts';

/** The value of a category by any of its spellings; likeness is not enough. */
export function readCategory(
	text: string,
	words: ReadonlyMap<string, string>,
	lexicon: Lexicon
): Converted {
	const seen = text.trim();
	if (seen === '') return BLANK;
	const found = findCategory(seen, words);
	if (found !== null) return converted(found);
	if (isErrorValue(seen, lexicon)) return faulty('excel-error');
	if (isFormula(seen)) return faulty('formula-cell');
	const absence = readAbsence(seen, lexicon);
	return absence ? absent(absence) : faulty('invalid-category');
}
