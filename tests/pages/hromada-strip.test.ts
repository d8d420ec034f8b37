import { describe, expect, it } from 'vitest';
import { stripOf } from '../../src/routes/hromadas/[code]/strip.ts';

const values = new Map([
	[1, 10],
	[2, 20],
	[3, 20],
	[4, 30],
	[5, 50]
]);

describe('a strip of one indicator', () => {
	it('places each value between the least and the most, equal ones once', () => {
		const strip = stripOf({ values, own: 1, alike: new Set([4]), raion: 30, oblast: 25 });
		expect(strip).toEqual({ others: [25, 100], alike: [50], own: 0, raion: 50, oblast: 37.5 });
	});

	it('has no place for a hromada without a value', () => {
		const strip = stripOf({ values, own: 9, alike: new Set(), raion: null, oblast: null });
		expect(strip).toMatchObject({ own: null, raion: null, oblast: null });
	});

	it('is left out where too few reported, or all the same', () => {
		const few = new Map([...values].slice(0, 4));
		const same = new Map([...values.keys()].map((id) => [id, 7]));
		const rest = { own: 1, alike: new Set<number>(), raion: null, oblast: null };
		expect(stripOf({ values: few, ...rest })).toBeNull();
		expect(stripOf({ values: same, ...rest })).toBeNull();
	});
});
