import type { Lexicon } from '../recognise/lexicon.ts';
import { readAbsence } from './absence.ts';
import { BLANK, type Converted, absent, converted, faulty } from './converted.ts';
import { isErrorValue } from './excel-damage.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LINK = /^(?:https?:\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[:/?#]\S*)?$/iu;
const NUMBER_IN_CODE = /^\d(?:[.,]\d+)?[eе]\+\d{1,3}$/iu;

/** Text as written, without invisible characters and outer spaces; line breaks stay. */
export function readText(text: string, lexicon: Lexicon): Converted {
	const seen = text.replace(INVISIBLE, '').trim();
	if (seen === '') return BLANK;
	if (isErrorValue(seen, lexicon)) return faulty('excel-error');
	if (NUMBER_IN_CODE.test(seen)) return faulty('scientific-notation');
	const absence =
		seen.length > 1 || /[^\p{L}\p{N}]/u.test(seen) ? readAbsence(seen, lexicon) : null;
	return absence ? absent(absence) : converted(seen);
}

/** An address on the web. */
export function readLink(text: string, lexicon: Lexicon): Converted {
	const read = readText(text, lexicon);
	return typeof read.value === 'string' && !LINK.test(read.value) ? faulty('invalid-link') : read;
}
