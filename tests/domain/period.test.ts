import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	distance,
	dueDay,
	firstDay,
	grainOf,
	lastDay,
	monthsOf,
	next,
	previous,
	quarterOf,
	range,
	shift
} from '#lib/domain/period.ts';

const quarters = fc
	.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 4 }))
	.map(([year, quarter]) => `${year}-Q${quarter}`);

describe('a period', () => {
	it('is a month, a quarter or a year, and nothing else', () => {
		expect(['2026-03', '2026-Q1', '2026'].map(grainOf)).toEqual(['month', 'quarter', 'year']);
		expect(['2026-13', '2026-Q5', '26', '', '2026-3'].map(grainOf)).toEqual(Array(5).fill(null));
	});

	it('is followed across the turn of the year', () => {
		expect(next('2025-12')).toBe('2026-01');
		expect(next('2025-Q4')).toBe('2026-Q1');
		expect(previous('2026-Q1')).toBe('2025-Q4');
	});

	it('spans its months and days', () => {
		expect(monthsOf('2024-Q1')).toEqual(['2024-01', '2024-02', '2024-03']);
		expect([firstDay('2024-Q1'), lastDay('2024-02')]).toEqual(['2024-01-01', '2024-02-29']);
		expect(quarterOf('2026-09')).toBe('2026-Q3');
	});

	it('is due on a day of the month after it', () => {
		expect([dueDay('2026-Q3', 15), dueDay('2025-12', 5)]).toEqual(['2026-10-15', '2026-01-05']);
	});

	it('is named where it is refused', () => {
		expect(() => shift('soon', 1)).toThrow('invalid period: soon');
	});

	it('shifts and measures its way back', () => {
		fc.assert(
			fc.property(quarters, fc.integer({ min: -40, max: 40 }), (quarter, steps) => {
				expect(distance(quarter, shift(quarter, steps))).toBe(steps);
				expect(range(quarter, shift(quarter, Math.abs(steps)))).toHaveLength(Math.abs(steps) + 1);
			})
		);
	});
});
