import type { ExportField, FieldType } from '../catalogue/export-field.ts';
import { textAt, type TypedColumn, valueAt } from '../convert/column.ts';
import type { ConvertedTable } from '../convert/convert.ts';
import { serialDay } from '../convert/serial-day.ts';
import { withoutInvisible } from '../text/invisible.ts';
import type { Verdicts } from './verdicts.ts';

const AS_WRITTEN = /^[+\-−]?[\d\s\u00a0\u2007\u2009\u202f.,’'ʼ]+%?$/u;
const TWO_SCRIPTS = /\p{Script=Cyrillic}['’ʼ]?[A-Za-z]|[A-Za-z]['’ʼ]?\p{Script=Cyrillic}/u;
const CODE = /^\d{2,}$/;
/** The part of a column that must have one length for the shorter ones to be slips. */
const MOST = 0.6;

type Rule = [code: string, types: readonly FieldType[], isSo: (text: string) => boolean];

const ANY: readonly FieldType[] = ['integer', 'number', 'date', 'period', 'category', 'string'];
const RULES: Rule[] = [
	['invisible-characters', ANY, (text) => withoutInvisible(text) !== text],
	[
		'number-mended',
		['integer', 'number'],
		(text) => /\d/.test(text) && !AS_WRITTEN.test(withoutInvisible(text).trim())
	],
	['serial-date', ['date', 'period'], (text) => serialDay(text.trim()) !== null],
	['lookalike-letters', ['category'], (text) => TWO_SCRIPTS.test(text)]
];

/** Says once a column what was read otherwise than it stands there, with its first case. */
function noteColumn({ name, type }: ExportField, column: TypedColumn, verdicts: Verdicts): void {
	const { texts, values, codes } = column;
	for (const [code, types, isSo] of RULES) {
		if (!types.includes(type)) continue;
		const first = texts.findIndex((text, at) => values[at] !== null && isSo(text));
		if (first === -1) continue;
		const at = codes.indexOf(first);
		const expected = String(valueAt(column, at));
		verdicts.add(at, code, name, withoutInvisible(textAt(column, at)), { expected });
	}
}

/** The length that most of the codes have; 0 where too few have one. */
function usualLength(codes: readonly string[]): number {
	const counts = new Map<number, number>();
	for (const { length } of codes) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [usual] = [...counts].sort(([, one], [, other]) => other - one);
	return usual && usual[1] >= codes.length * MOST ? usual[0] : 0;
}

/** A column of codes of one length, of which some that must have begun with 0 are shorter. */
function checkZeros({ name }: ExportField, { texts, codes }: TypedColumn, verdicts: Verdicts) {
	const numbers = texts.filter((text) => CODE.test(text));
	const length = numbers.length >= texts.length * MOST ? usualLength(numbers) : 0;
	if (!numbers.some((text) => text.length === length && text.startsWith('0'))) return;
	const short = texts.findIndex((text) => CODE.test(text) && text.length < length);
	if (short === -1) return;
	const expected = texts[short]!.padStart(length, '0');
	verdicts.add(codes.indexOf(short), 'lost-zeros', name, texts[short], { expected });
}

/** Notes what was read in another way than it is written, and codes that lost their zeros. */
export function noteReadings({ frame, period }: ConvertedTable, verdicts: Verdicts): void {
	for (const field of frame.spec.fields) {
		const column = field.type === 'period' ? period : frame.columns.get(field.name);
		if (!column) continue;
		noteColumn(field, column, verdicts);
		if (field.type === 'string') checkZeros(field, column, verdicts);
	}
}
