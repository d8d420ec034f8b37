import { describe, expect, it } from 'vitest';
import { compareNames } from '#lib/format/collation.ts';
import { formatDate, formatDay } from '#lib/format/date.ts';
import { formatDays } from '#lib/format/days.ts';
import { formatList } from '#lib/format/list.ts';
import { formatNumber, formatSigned } from '#lib/format/number.ts';
import { formatPeriod, formatPeriodShort } from '#lib/format/period.ts';
import { formatChange, formatValue, unitMark } from '#lib/format/value.ts';
import { m } from '#lib/paraglide/messages.js';

const percent = { unit: 'percent', decimals: 1 } as const;

describe('numbers', () => {
	it('parts thousands by a no-break space in Ukrainian and a comma in English', () => {
		expect(formatNumber(1091821, 0, 'uk')).toBe('1\u00a0091\u00a0821');
		expect(formatNumber(1091821, 0, 'en')).toBe('1,091,821');
	});

	it('writes a true minus, and no sign before zero', () => {
		expect(formatSigned(-2.1, 1, 'uk')).toBe('−2,1');
		expect(formatSigned(2.1, 1, 'en')).toBe('+2.1');
		expect(formatSigned(-0.04, 1, 'uk')).toBe('0,0');
	});
});

describe('values', () => {
	it('sets the per cent sign apart in Ukrainian', () => {
		expect(formatValue(15.44, percent, 'uk')).toBe('15,4\u00a0%');
		expect(formatValue(15.44, percent, 'en')).toBe('15.4%');
	});

	it('says what rounds to nothing, and zero as zero', () => {
		expect(formatValue(0.01, percent, 'uk')).toBe('менше 0,1\u00a0%');
		expect(formatValue(0.01, percent, 'en')).toBe('less than 0.1%');
		expect(formatValue(0, percent, 'uk')).toBe('0,0\u00a0%');
	});

	it('names the change of a share in points', () => {
		expect(formatChange(2.1, percent, 'uk')).toBe('+2,1\u00a0в.\u00a0п.');
		expect(formatChange(-2.1, percent, 'en')).toBe('−2.1\u00a0pp');
		expect(formatChange(-2, { unit: 'minutes', decimals: 0 }, 'uk')).toBe('−2\u00a0хв');
	});

	it('says yes and no in words', () => {
		expect(formatValue(1, { unit: 'yes_no', decimals: 0 }, 'uk')).toBe('так');
		expect(formatValue(0, { unit: 'yes_no', decimals: 0 }, 'en')).toBe('no');
	});

	it('has a mark for after a large figure', () => {
		expect(unitMark('percent', 'uk')).toBe('%');
		expect(unitMark('minutes', 'uk')).toBe('хв');
		expect(unitMark('per_10000', 'uk')).toBe('');
	});
});

describe('time', () => {
	it('writes dates without the abbreviation of the year', () => {
		expect(formatDate('2026-10-12', 'uk')).toBe('12\u00a0жовтня 2026');
		expect(formatDate('2026-10-12', 'en')).toBe('12\u00a0October 2026');
		expect(formatDay('2026-01-15', 'uk')).toBe('15\u00a0січня');
	});

	it('writes periods in words', () => {
		expect(formatPeriod('2026-Q3', 'uk')).toBe('III\u00a0квартал 2026');
		expect(formatPeriod('2026-Q3', 'en')).toBe('Q3\u00a02026');
		expect(formatPeriod('2026-09', 'uk')).toBe('вересень 2026');
		expect(formatPeriod('2026', 'en')).toBe('2026');
		expect(formatPeriodShort('2026-Q4', 'uk')).toBe('IV');
		expect(formatPeriodShort('2026-03', 'uk')).toBe('бер.');
		expect(formatPeriodShort('2026-09', 'uk')).toBe('вер.');
	});

	it('bends the day to its number', () => {
		const days = [1, 2, 5, 11, 21, 22, 25, 111].map((n) =>
			formatDays(n, 'uk').replace('\u00a0', ' ')
		);
		expect(days.join()).toBe('1 день,2 дні,5 днів,11 днів,21 день,22 дні,25 днів,111 днів');
		expect(formatDays(1, 'en')).toBe('1\u00a0day');
	});
});

describe('words', () => {
	it('orders names by the Ukrainian alphabet', () => {
		const names = ['Ївна', 'Юр', 'Ґава', 'Єланець', 'Інгул', 'Гай', 'Дім', 'Жито', 'Зоря'];
		expect(names.sort(compareNames('uk')).join()).toBe(
			'Гай,Ґава,Дім,Єланець,Жито,Зоря,Інгул,Ївна,Юр'
		);
	});

	it('joins lists as each language does', () => {
		expect(formatList(['а', 'б', 'в'], 'uk')).toBe('а, б і в');
		expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
	});

	it('bends the verb to the number of hromadas', () => {
		const said = (n: number, total = 52) => m.hromadas_reported({ n, total }, { locale: 'uk' });
		expect(said(21)).toBe('Відзвітувала 21 з 52 громад');
		expect(said(3)).toBe('Відзвітували 3 з 52 громад');
		expect(said(47)).toBe('Відзвітували 47 із 52 громад');
		expect(said(2, 41)).toBe('Відзвітували 2 з 41 громади');
	});
});
