import { describe, expect, it } from 'vitest';
import type { Measured } from '../../src/routes/hromadas/[code]/profile.ts';
import { standingOutOf } from '../../src/routes/hromadas/[code]/standing-out.ts';
import { leadOf, standingOf } from '../../src/routes/hromadas/[code]/standing.ts';
import type { Ask } from '#lib/server/engine/engine.ts';
import { plain, readerOf } from './hromada-reader.ts';

interface Given {
	id?: string;
	direction?: string;
	unit?: string;
	own: number | null;
	alike: number | null;
	reported?: number;
}

const measured = ({ id = 'a', own, alike, reported = 7, ...more }: Given) =>
	({
		indicator: {
			...{ id, name_uk: id, name_en: id, unit: 'percent', decimals: 1, rollup: 'ratio' },
			...{ direction: 'higher', denominator: 'reported', ...more }
		},
		now: { value: own, alike_value: alike, alike_reported: reported }
	}) as unknown as Measured;

const standing = (given: Given) => standingOf(measured(given));

describe('where a hromada stands beside those alike', () => {
	it('is ahead where the better side of the indicator is', () => {
		expect(standing({ own: 30, alike: 20 })).toBe('ahead');
		expect(standing({ own: 30, alike: 20, direction: 'lower' })).toBe('behind');
		expect(leadOf(measured({ own: 30, alike: 20, direction: 'lower' }))).toBe(-10);
	});

	it('is level where the rounded figures are the same', () => {
		expect(standing({ own: 20.01, alike: 20.04 })).toBe('level');
	});

	it('is not said of what is neutral, of yes and no, or where too few of the seven reported', () => {
		expect(standing({ own: 30, alike: 20, direction: 'neutral' })).toBeNull();
		expect(standing({ own: 1, alike: 0, unit: 'yes_no' })).toBeNull();
		expect(standing({ own: 30, alike: 20, reported: 3 })).toBeNull();
		expect(standing({ own: null, alike: 20 })).toBeNull();
	});
});

describe('in what a hromada stands out', () => {
	const reader = readerOf((() => Promise.resolve([])) as Ask);
	const spread = [10, 20, 30, 40];

	it('is what is furthest by the usual deviation, three each way, the furthest first', () => {
		const leads: [string, number][] = [
			['a', 26],
			['b', 35],
			['c', 60],
			['d', 45],
			['e', 50],
			['f', 5]
		];
		const profile = leads.map(([id, own]) => measured({ id, own, alike: 25 }));
		const { ahead, behind } = standingOutOf(profile, () => spread, reader);
		expect(ahead.map(({ id }) => id)).toEqual(['c', 'e', 'd']);
		expect(behind.map(({ id }) => id)).toEqual(['f']);
		expect(plain(`${behind[0]?.own} ${behind[0]?.alike}`)).toBe('5,0 % 25,0 %');
	});

	it('is nothing where all hromadas are the same', () => {
		const { ahead } = standingOutOf([measured({ own: 30, alike: 20 })], () => [20, 20], reader);
		expect(ahead).toEqual([]);
	});
});
