import { grainOf } from '#lib/domain/period.ts';
import { type ExportField, wholly } from '../catalogue/export-field.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { readPeriod } from '../recognise/read-period.ts';
import { readBoolean } from './boolean.ts';
import { readCategory } from './category.ts';
import { BLANK, type Converted, converted, faulty } from './converted.ts';
import { readDate } from './date.ts';
import { isErrorValue, isFormula } from './excel-damage.ts';
import { numberStyle } from './number-style.ts';
import { readInteger, readNumber, readScaled } from './number.ts';
import { serialDay } from './serial-day.ts';
import { readLink, readText } from './text.ts';

/** What reading a column needs beside its texts. */
export interface ReaderContext {
	lexicon: Lexicon;
	/** Spellings of the values of a category. */
	words: ReadonlyMap<string, string>;
	/** The file separates cells by semicolons, as where the comma is the decimal sign. */
	commaIsDecimal: boolean;
	/** Numbers of the column may stand for yes and no. */
	allowsBoolean: boolean;
	year: number | null;
	/** As the file heads the column, or the several that say it together. */
	heading: string;
	/** What numbers are multiplied by: 1000 where the heading says «тис.». */
	factor: number;
}

const MONEY = /(?<=[\d.] ?)(?:грн\.?|₴|uah)$/iu;

export type Reader = (text: string) => Converted;

const MONTH = /(?<!\p{L})(?:місяць|month|місяця)(?!\p{L})/iu;
const QUARTER = /(?<!\p{L})(?:квартал|quarter)(?!\p{L})/iu;

/** «9 2025» under «Місяць» and «Рік», as the period of the grain that the heading names. */
function namedByHeading(text: string, heading: string): string {
	const [, first, second] = /^(\d{1,4}) (\d{1,4})$/.exec(text) ?? [];
	const [year, part] = first?.length === 4 ? [first, second!] : [second, first];
	if (year?.length !== 4 || !part || part.length > 2) return text;
	if (MONTH.test(heading) === QUARTER.test(heading)) return text;
	return MONTH.test(heading) ? `${year}-${part.padStart(2, '0')}` : `${part} кв. ${year}`;
}

function periodReader(field: ExportField, { lexicon, year, heading }: ReaderContext): Reader {
	const grains = field.grains ?? (field.grain ? [field.grain] : []);
	const first = field.grain ?? grains[0]!;
	return (text) => {
		const seen = text.trim();
		if (seen === '') return BLANK;
		const said = serialDay(seen) ?? seen;
		const read = (one: string) => readPeriod(namedByHeading(one, heading), first);
		const period = read(said) ?? (year && read(`${seen} ${year}`));
		if (period && grains.includes(grainOf(period)!)) return converted(period);
		if (isFormula(seen)) return faulty('formula-cell');
		return faulty(isErrorValue(seen, lexicon) ? 'excel-error' : 'invalid-period');
	};
}

function numberReader(
	field: ExportField,
	distinct: Iterable<string>,
	context: ReaderContext
): Reader {
	const { lexicon, commaIsDecimal, allowsBoolean, factor } = context;
	const style = numberStyle(distinct, commaIsDecimal);
	if (field.type === 'integer') return (text) => readInteger(text, style, lexicon, factor);
	const isPercent = field.unit === 'percent' || allowsBoolean;
	return (text) => {
		const bare = field.unit === 'uah' ? text.replace(MONEY, '') : text;
		const number = readScaled(bare, factor, (one) => readNumber(one, style, lexicon, isPercent));
		if (number.fault !== 'invalid-number' || !allowsBoolean) return number;
		const boolean = readBoolean(text, lexicon, false);
		return boolean.fault ? number : boolean;
	};
}

function textReader({ constraints }: ExportField, lexicon: Lexicon): Reader {
	if (!constraints.pattern) return (text) => readText(text, lexicon);
	const pattern = wholly(constraints.pattern);
	return (text) => {
		const read = readText(text, lexicon);
		const isOther = typeof read.value === 'string' && !pattern.test(read.value);
		return isOther ? faulty('malformed-code') : read;
	};
}

/** How the texts of a field are read, given all distinct texts of its column. */
export function readerFor(
	field: ExportField,
	distinct: Iterable<string>,
	context: ReaderContext
): Reader {
	const { lexicon, words } = context;
	switch (field.type) {
		case 'integer':
		case 'number':
			return numberReader(field, distinct, context);
		case 'boolean': {
			const hasPlus = [...distinct].some((text) => text.trim() === '+');
			return (text) => readBoolean(text, lexicon, hasPlus);
		}
		case 'date':
			return (text) => readDate(text, lexicon);
		case 'period':
			return periodReader(field, context);
		case 'category':
			return (text) => readCategory(text, words, lexicon);
		case 'url':
			return (text) => readLink(text, lexicon);
		default:
			return textReader(field, lexicon);
	}
}
