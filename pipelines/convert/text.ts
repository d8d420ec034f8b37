import type { Lexicon } from '../recognise/lexicon.ts';
import { readAbsence } from './absence.ts';
import { BLANK, type Converted, absent, converted, faulty } from './converted.ts';
import { withoutInvisible } from '../text/invisible.ts';
import { isGarbled } from './garbled.ts';
import { isErrorValue, isFormula, unwrapped } from './excel-damage.ts';

const LINK = /^(?:https?:\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[:/?#]\S*)?$/iu;
/** Sixteen digits and more of which a spreadsheet kept fifteen. */
const ROUNDED = /^[1-9]\d{14}0+$/;
const NUMBER_IN_CODE = /^\d(?:[.,]\d+)?[eе]\+\d{1,3}$/iu;

/** Text as written, without invisible characters and outer spaces; line breaks stay. */
export function readText(text: string, lexicon: Lexicon): Converted {
	const seen = unwrapped(withoutInvisible(text).trim());
	if (seen === '') return BLANK;
	if (isErrorValue(seen, lexicon)) return faulty('excel-error');
	if (isFormula(seen)) return faulty('formula-cell');
	if (isGarbled(seen)) return faulty('garbled-text');
	if (ROUNDED.test(seen)) return faulty('rounded-digits');
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
