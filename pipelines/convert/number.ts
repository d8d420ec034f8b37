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
	/(?<!\s)\s*(?:осіб|особи|особа|ос\.?|чол\.?|звернен(?:ь|ня)|заяв[аи]?|послуг[аи]?|хвилин[аи]?|хв\.?|шт\.?|од\.?|одиниць|дн\.?|дні|днів|разів|min|persons)$/iu;
const PERCENT = /(?<!\s)\s*(?:%|відсот(?:ок|ка|ки|ків)|відс\.?|percent)$/iu;
/** A mark behind a number that points to a note. */
const FOOTNOTE = /(?<=\d%?) ?(?:\*{1,3}|[¹²³⁴-⁹]{1,2})$/u;
const NO_WHOLE = /^[+-]?[.,]\d{1,15}$/;
/** «01.02»: nobody writes a number so, but a day and a month. */
const DAY_AND_MONTH = /^0\d\.(?:0[1-9]|1[0-2])$/;
const APPROXIMATE =
	/^(?:[≈~∼]|(?:прибл|бл)\.|приблизно|близько|орієнтовно|майже|about|approx\.?) ?\d|^\d[\d ]{0,15} ?(?:±|(?:із|з) \d)/iu;
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
	if (APPROXIMATE.test(text)) return faulty('approximate-number');
	const isLetter = LETTER_FOR_DIGIT.test(text) && /\d/.test(text) && /\p{L}/u.test(text);
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
	if (PLAIN.test(text)) return converted(Number(text) + 0);
	const shown = withoutInvisible(text).replace(SPACES, ' ').replaceAll('−', '-').trim();
	const seen = unwrapped(shown).trim().replace(FOOTNOTE, '');
	if (seen === '') return BLANK;
	const hasPercent = PERCENT.test(seen);
	const bare = seen.replace(hasPercent ? PERCENT : UNIT, '');
	if (NO_WHOLE.test(bare))
		return converted(Number(bare.replace(',', '.')) / (hasPercent && !isPercent ? 100 : 1));
	if (DAY_AND_MONTH.test(bare)) return faulty('excel-date-for-number');
	const digits = GROUPED.test(bare) ? bare.replace(/[ '’ʼ]/g, '') : bare;
	if (!SIGNED.test(digits)) return inWords(seen, lexicon);
	const plain = digits === bare ? plainDigits(digits, style) : digits.replace(',', '.');
	if (plain === null) return faulty('ambiguous-number');
	if (plain.replace(/\D/g, '').length > 15) return faulty('too-many-digits');
	return converted((hasPercent && !isPercent ? Number(plain) / 100 : Number(plain)) + 0);
}

const IN_CELL = /^(\S.{0,30}?) ?(тис|млн|млрд)\.?(?: ?(?:грн|осіб)\.?| ?₴)?$/iu;
const SCALES: Record<string, number> = { тис: 1e3, млн: 1e6, млрд: 1e9 };

/**
 * «2,5 тис.»: a number with its scale in the cell itself. Where the heading has one too, nobody knows
 * whether it counts twice.
 */
export function readScaled(
	text: string,
	factor: number,
	read: (text: string) => Converted
): Converted {
	const [, number, scale] = IN_CELL.exec(text.trim()) ?? [];
	if (number === undefined || !/\d/.test(number)) return scaled(read(text), factor);
	const value = scaled(read(number), SCALES[scale!.toLowerCase()]!);
	return factor === 1 || value.fault ? value : faulty('invalid-number');
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
	const read = readScaled(text, factor, (one) => readNumber(one, style, lexicon, false));
	if (read.value === null || Number.isSafeInteger(read.value)) return read;
	return faulty('not-whole-number');
}
