import type { Lexicon } from '../recognise/lexicon.ts';
import { withoutInvisible } from '../text/invisible.ts';
import { readAbsence } from './absence.ts';
import { BLANK, type Converted, absent, converted, faulty } from './converted.ts';
import { spreadsheetDamage, unwrapped } from './excel-damage.ts';
import type { NumberStyle } from './number-style.ts';

const PLAIN = /^[+-]?\d{1,15}$/;
const SPACES = /[\u0020\u00a0\u2007\u2009\u202f]/g;
const GROUPED = /^[+-]?\d{1,3}(?:[ '’ʼ]\d{3})+(?:[.,]\d+)?$/;
const SIGNED = /^[+-]?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?)$/;
const UNIT =
	/(?<!\s)\s*(?:осіб|особи|особа|ос\.?|хвилин[аи]?|хв\.?|шт\.?|од\.?|одиниць|дн\.?|днів|разів|min|persons)$/iu;
const RANGE = new RegExp(
	'^(?:\\d+(?:[.,]\\d+)?\\s*(?:[-–—…/]|\\.{2,3})\\s*\\d+(?:[.,]\\d+)?|' +
		'(?:не )?(?:більше|менше|понад|до|від|більш ніж|менш ніж|over|under|more than|less than|up to|[<>≥≤])' +
		'(?: (?:ніж|за))?\\s*\\d[\\d\\s]*(?:[.,]\\d+)?(?:\\s*(?:до|по|to|-|–)\\s*\\d+)?|\\d+\\s*(?:\\+|і більше|та більше))' +
		'(?:\\s*%)?$',
	'iu'
);
const LETTER_FOR_DIGIT = /^[+-]?[\dOОоoЗзlІIбБ][\d OОоoЗзlІIбБ.,]*$/u;

function inWords(text: string, lexicon: Lexicon): Converted {
	const absence = readAbsence(text, lexicon);
	if (absence) return absent(absence);
	const damage = spreadsheetDamage(text, lexicon);
	if (damage) return faulty(damage);
	if (RANGE.test(text)) return faulty('range-for-number');
	const isLetter = LETTER_FOR_DIGIT.test(text) && /\d/.test(text);
	return faulty(isLetter ? 'letter-for-digit' : 'invalid-number');
}

/** Takes out thousands and makes the decimal sign a point; null where two readings are left. */
function plainDigits(text: string, { comma, point }: NumberStyle): string | null {
	const signs = text.replace(/[^.,]/g, '');
	if (!signs) return text;
	const last = signs.at(-1)!;
	const mixed = new Set(signs).size === 2;
	if (mixed) return text.replaceAll(last === ',' ? '.' : ',', '').replace(last, '.');
	const role = last === ',' ? comma : point;
	const isTriple = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text);
	if (signs.length > 1) return isTriple && role !== 'decimal' ? text.replaceAll(last, '') : null;
	if (!isTriple) return role === 'thousands' ? null : text.replace(last, '.');
	if (role === null) return null;
	return role === 'thousands' ? text.replace(last, '') : text.replace(last, '.');
}

/**
 * Reads a number as Ukrainians write it: decimal comma or point, thousands by spaces of any kind,
 * apostrophes, commas or points, a per cent sign, a unit behind. Per cent signs are dropped for
 * percentages and divide by 100 elsewhere. What could be two numbers is neither.
 */
export function readNumber(
	text: string,
	style: NumberStyle,
	lexicon: Lexicon,
	isPercent: boolean
): Converted {
	if (PLAIN.test(text)) return converted(Number(text));
	const shown = withoutInvisible(text).replace(SPACES, ' ').replaceAll('−', '-').trim();
	const seen = unwrapped(shown).trim();
	if (seen === '') return BLANK;
	const hasPercent = seen.endsWith('%');
	const bare = hasPercent ? seen.slice(0, -1).trimEnd() : seen.replace(UNIT, '');
	const digits = GROUPED.test(bare) ? bare.replace(/[ '’ʼ]/g, '') : bare;
	if (!SIGNED.test(digits)) return inWords(seen, lexicon);
	const plain = digits === bare ? plainDigits(digits, style) : digits.replace(',', '.');
	if (plain === null) return faulty('ambiguous-number');
	if (plain.replace(/\D/g, '').length > 15) return faulty('too-many-digits');
	return converted(hasPercent && !isPercent ? Number(plain) / 100 : Number(plain));
}

/** A number in the unit of its field, where the file has thousands or millions of it. */
export function scaled(read: Converted, factor: number): Converted {
	if (factor === 1 || typeof read.value !== 'number') return read;
	return converted(Number((read.value * factor).toPrecision(15)));
}

/** A number without a fraction; what has one is a fault. */
export function readInteger(
	text: string,
	style: NumberStyle,
	lexicon: Lexicon,
	factor = 1
): Converted {
	const read = scaled(readNumber(text, style, lexicon, false), factor);
	if (read.value === null || Number.isSafeInteger(read.value)) return read;
	return faulty('not-whole-number');
}
