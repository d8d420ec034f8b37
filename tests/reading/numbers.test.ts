import { describe, expect, it } from 'vitest';
import { readDate } from '#pipelines/convert/date.ts';
import { numberStyle } from '#pipelines/convert/number-style.ts';
import { readInteger, readNumber } from '#pipelines/convert/number.ts';
import { readText } from '#pipelines/convert/text.ts';
import { buildLexicon } from '#pipelines/recognise/lexicon.ts';
import { knowledge } from './knowledge.ts';

const lexicon = buildLexicon(knowledge.catalogue.vocabulary);
/** What a cell gives: its value, the kind of absence, or the code of the issue. */
const seen = ({ value, absence, fault }: ReturnType<typeof readText>) => value ?? absence ?? fault;
const number = (text: string, column = [text]) =>
	seen(readNumber(text, numberStyle(column, true), lexicon, false));

describe('a number in a file', () => {
	it.each([
		['1204', 1204],
		['12,5', 12.5],
		['12.5', 12.5],
		['1 204', 1204],
		['1\u00a0204', 1204],
		['1\u2009204,5', 1204.5],
		['1\u202f204', 1204],
		["1'204", 1204],
		['1’204’567', 1_204_567],
		['1,204,567', 1_204_567],
		['1.204.567', 1_204_567],
		['1,204.5', 1204.5],
		['1.204,5', 1204.5],
		['−5', -5],
		['15,4%', 0.154],
		['15,4 %', 0.154],
		['0,154', 0.154],
		['12\u200b0', 120],
		['\u202a120\u202c', 120],
		['="0120"', 120],
		["'120", 120],
		['12 хв', 12],
		['н/д', 'not_reported'],
		['-', 'not_reported'],
		['—', 'not_reported'],
		['NULL', 'not_reported'],
		['NA', 'not_reported'],
		['#N/A', 'excel-error'],
		['пусто', 'not_reported'],
		['х', 'not_applicable'],
		['бойові дії', 'hostilities'],
		['більше 100', 'range-for-number'],
		['понад 1 000', 'range-for-number'],
		['менше 5', 'range-for-number'],
		['<5', 'range-for-number'],
		['до 10', 'range-for-number'],
		['від 5 до 10', 'range-for-number'],
		['100+', 'range-for-number'],
		['40-50', 'range-for-number'],
		['40–50', 'range-for-number'],
		['40..50', 'range-for-number'],
		['3/4', 'range-for-number'],
		['≈40', 'approximate-number'],
		['~ 40', 'approximate-number'],
		['близько 40', 'approximate-number'],
		['5±1', 'approximate-number'],
		['1 з 5', 'approximate-number'],
		[',5', 0.5],
		['.5', 0.5],
		['-0', 0],
		['12*', 12],
		['12 ¹', 12],
		['15,4 відс.', 0.154],
		['15,4 відсотка', 0.154],
		['5 чол.', 5],
		['5 звернень', 5],
		['01.02', 'excel-date-for-number'],
		['12 34', 'invalid-number'],
		['1,2,3', 'invalid-number'],
		['(12)', 'invalid-number'],
		['немає', 'invalid-number'],
		['не надавались', 'invalid-number'],
		['даних немає', 'not_reported'],
		['..', 'not_reported'],
		['_', 'not_reported'],
		['двадцять', 'invalid-number'],
		['1О4', 'letter-for-digit'],
		['12З', 'letter-for-digit'],
		['12345678901234567', 'too-many-digits']
	])('%j gives %j', (text, expected) => expect(number(text)).toBe(expected));

	it.each([
		...['Січ.99', 'січ.99', '04.бер', '4 бер', '3-квіт', '04-Mar', 'Mar-04', '04-Mar-25', 'янв.99'],
		...['03.04.2025', '3/4/2025', '2025-03-04', '2025-03-04T00:00:00', '2025-03-04 00:00:00'],
		...['2025-03-04T00:00:00Z', '04.03.2025 0:00']
	])('that became the date %j is recognised', (text) =>
		expect(number(text)).toBe('excel-date-for-number')
	);

	it.each([
		['1E+05', 'scientific-notation'],
		['1,23E+11', 'scientific-notation'],
		['1.23e+11', 'scientific-notation'],
		['0:12:30', 'time-for-number'],
		['12:30', 'time-for-number'],
		['=A1+B1', 'formula-cell'],
		['=СУМ(A1:A3)', 'formula-cell'],
		['=5+3', 'formula-cell'],
		['#REF!', 'excel-error'],
		['#ССЫЛКА!', 'excel-error'],
		['#ПОСИЛАННЯ!', 'excel-error'],
		['#ЗНАЧ!', 'excel-error'],
		['#VALUE!', 'excel-error'],
		['#Н/Д', 'excel-error'],
		['#ДЕЛ/0!', 'excel-error'],
		['#ДІЛ/0!', 'excel-error'],
		['#DIV/0!', 'excel-error'],
		['#ІМ’Я?', 'excel-error'],
		["#ІМ'Я?", 'excel-error'],
		['#ЧИСЛО!', 'excel-error'],
		['#NUM!', 'excel-error'],
		['#ПУСТО!', 'excel-error'],
		['Err:502', 'excel-error'],
		['####', 'excel-error']
	])('%j is %s and no value', (text, expected) => expect(number(text)).toBe(expected));

	it('with its scale in the cell is multiplied once', () => {
		const style = numberStyle([], true);
		const read = (text: string, factor: number) => seen(readInteger(text, style, lexicon, factor));
		expect(read('2,5 тис.', 1)).toBe(2500);
		expect(read('1,2 млн', 1)).toBe(1_200_000);
		expect(read('2,5', 1000)).toBe(2500);
		expect(read('2,5 тис.', 1000)).toBe('invalid-number');
		expect(read('тис. грн', 1)).toBe('invalid-number');
	});

	it('with a fraction is no count', () => {
		expect(seen(readInteger('12,5', numberStyle(['12,5']), lexicon))).toBe('not-whole-number');
		expect(seen(readInteger('12,0', numberStyle(['12,0']), lexicon))).toBe(12);
	});
});

describe('a code in a file', () => {
	it.each([
		['0512', '0512'],
		['="0512"', '0512'],
		["'0512", '0512'],
		['4,82061E+09', 'scientific-notation'],
		['1234567890123450000', 'rounded-digits'],
		['=A1&"0"', 'formula-cell'],
		['#REF!', 'excel-error'],
		['№ 5', '№ 5']
	])('%j gives %j', (text, expected) => expect(seen(readText(text, lexicon))).toBe(expected));
});

describe('a day in a file', () => {
	it.each([
		['05.03.2026', '2026-03-05'],
		['2026-03-05', '2026-03-05'],
		['2026-03-05T00:00:00', '2026-03-05'],
		['05.03.2026 14:30', '2026-03-05'],
		['5 березня 2026 р.', '2026-03-05'],
		['45717', '2025-03-01'],
		['45717,5', '2025-03-01'],
		['120', 'invalid-date'],
		['99999', 'invalid-date'],
		['31.02.2026', 'invalid-date'],
		['03/04/2026', 'invalid-date'],
		['=TODAY()', 'formula-cell'],
		['—', 'not_reported']
	])('%j gives %j', (text, expected) => expect(seen(readDate(text, lexicon))).toBe(expected));
});
