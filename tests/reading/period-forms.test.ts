import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDay, next, type Grain } from '#lib/domain/period.ts';
import { findPeriod, readPeriod } from '#pipelines/recognise/read-period.ts';

const ROMANS = ['І', 'ІІ', 'ІІІ', 'ІV'];
const MONTHS =
	'січень,лютий,березень,квітень,травень,червень,липень,серпень,вересень,жовтень,листопад,грудень'.split(
		','
	);
const dotted = (day: string) => day.split('-').reverse().join('.');
const serial = (day: string) => String(Date.parse(day) / 86_400_000 + 25_569);
const after = (period: string) => lastDay(next(period)).replace(/\d\d$/, '01');

describe('a period', () => {
	it.each<[string, Grain, string | null]>([
		['ІІ кв. 2025 р.', 'quarter', '2025-Q2'],
		['за 2 квартал 2025 року', 'quarter', '2025-Q2'],
		['IV квартал 2025', 'quarter', '2025-Q4'],
		['3 кв.2025', 'quarter', '2025-Q3'],
		['січень–березень 2025', 'quarter', '2025-Q1'],
		['01.04.2025 - 30.06.2025', 'quarter', '2025-Q2'],
		['станом на 01.07.2025', 'quarter', '2025-Q2'],
		['станом на 1 липня 2025 року', 'month', '2025-06'],
		['на 01.07.2025', 'month', '2025-06'],
		['45748', 'month', '2025-04'],
		['45750', 'month', null],
		['2025', 'year', '2025'],
		['I півріччя 2025', 'quarter', null],
		['перше півріччя 2025 року', 'quarter', null],
		['січень–червень 2025', 'quarter', null],
		['I–II квартали 2025', 'quarter', null],
		['за 9 місяців 2025', 'quarter', null],
		['9 міс. 2025', 'month', null],
		['станом на 01.10.25', 'month', '2025-09'],
		['станом на кінець вересня 2025', 'month', '2025-09'],
		['на кінець III кварталу 2025 року', 'quarter', '2025-Q3'],
		["Q3'25", 'quarter', '2025-Q3'],
		['3Q25', 'quarter', '2025-Q3'],
		['3 кв. 25 р.', 'quarter', '2025-Q3'],
		['Ш квартал 2025', 'quarter', '2025-Q3'],
		['ІУ кв. 2025', 'quarter', '2025-Q4'],
		['I кв. 2025 г.', 'quarter', '2025-Q1'],
		['202509', 'month', '2025-09'],
		['2025M09', 'month', '2025-09'],
		['сентябрь 2025', 'month', '2025-09'],
		['звітний період – вересень 2025 року', 'month', '2025-09'],
		['з 1 вересня по 30 вересня 2025 року', 'month', '2025-09'],
		['з 01 по 30 вересня 2025', 'month', '2025-09'],
		['01-30.09.2025', 'month', '2025-09'],
		['01.09-30.09.2025', 'month', '2025-09'],
		['з 1 січня по 30 вересня 2025', 'month', null],
		['9М 2025', 'month', null],
		['01.25', 'month', null],
		['13.2025', 'month', null],
		['2024 рік - 2', 'month', null]
	])('%j by %s is %s', (text, grain, expected) => {
		expect(readPeriod(text, grain)).toBe(expected);
	});

	it.each<[string, Grain, string | null]>([
		['zvit_2025_09.csv', 'month', '2025-09'],
		['09-2025.csv', 'month', '2025-09'],
		['zvit-202509.csv', 'month', '2025-09'],
		['Баштанка 3кв 2025.csv', 'quarter', '2025-Q3'],
		['м. Баштанка, вересень 2025', 'month', '2025-09'],
		['звіт станом на 01.10.2025.csv', 'month', '2025-09'],
		['Звіт за період з 01.07.2025 по 30.09.2025', 'quarter', '2025-Q3'],
		['Березанська 2025.csv', 'month', '2025'],
		['Липовецька громада 2025', 'month', '2025'],
		['9 місяців 2025.csv', 'year', null],
		['zvit_9_mis_2025.csv', 'year', null],
		['zvit_1pivr_2025.csv', 'year', null],
		['9M 2025.csv', 'year', null],
		['H1 2025.csv', 'year', null],
		['з початку 2025 року', 'year', null],
		['у січні – вересні 2025 року', 'year', null]
	])('in the text %j by %s is %s', (text, grain, expected) => {
		expect(findPeriod(text, grain)).toBe(expected);
	});

	it('reads back however it is written', () => {
		const years = fc.integer({ min: 2020, max: 2035 });
		fc.assert(
			fc.property(years, fc.integer({ min: 0, max: 11 }), (year, at) => {
				const month = `${year}-${String(at + 1).padStart(2, '0')}`;
				const day = `${month}-01`;
				const quarter = Math.floor(at / 3);
				const q = `${year}-Q${quarter + 1}`;
				const months = [month, `${MONTHS[at]} ${year}`, `за ${MONTHS[at]} ${year} року`];
				months.push(dotted(day), dotted(day).slice(3), serial(day), serial(lastDay(month)));
				for (const text of months) expect(readPeriod(text, 'month')).toBe(month);
				expect(readPeriod(`станом на ${dotted(after(month))}`, 'month')).toBe(month);
				const quarters = [
					q,
					`${ROMANS[quarter]} квартал ${year} року`,
					`${quarter + 1} кв. ${year}`
				];
				quarters.push(`${MONTHS[quarter * 3]}–${MONTHS[quarter * 3 + 2]} ${year}`);
				for (const text of quarters) expect(readPeriod(text, 'quarter')).toBe(q);
			}),
			{ seed: 7 }
		);
	});
});
