import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTS, groundOf, GROUNDS } from '#lib/domain/ground.ts';
import {
	alikeAmong,
	ATTRIBUTES,
	densityOf,
	differenceAmong,
	kilometresBetween,
	type Published
} from '#lib/domain/likeness.ts';
import { HROMADA_TYPES, TERRITORIAL_STATUSES } from '#lib/domain/place.ts';

const model: Published = {
	...{ code: 'A', residents: 1000, area_km2: 100, type: 'rural', lat: 47, lon: 32, status: null }
};
const place = (code: string, more: Partial<Published>): Published => ({ ...model, code, ...more });
const codesOf = (found: readonly { code: string }[]) => found.map(({ code }) => code);

const published = fc.uniqueArray(
	fc.record<Published>({
		code: fc.stringMatching(/^UA\d{4}$/),
		residents: fc.option(fc.integer({ min: 0, max: 500_000 })),
		area_km2: fc.option(fc.double({ min: 1, max: 2000, noNaN: true })),
		type: fc.constantFrom(...HROMADA_TYPES),
		lat: fc.double({ min: 46, max: 49, noNaN: true }),
		lon: fc.double({ min: 30, max: 34, noNaN: true }),
		status: fc.option(fc.constantFrom(...TERRITORIAL_STATUSES))
	}),
	{ selector: ({ code }) => code, minLength: 2, maxLength: 20 }
);
const seed = 20261122;

describe('how far two hromadas are from being alike', () => {
	it('is the same both ways, never negative, and nothing to itself where all is known', () => {
		const property = fc.property(published, (places) => {
			const difference = differenceAmong(places, ATTRIBUTES);
			const [one, other] = [places[0]!, places[1]!];
			expect(difference(one, other)).toBe(difference(other, one));
			expect(difference(one, other)).toBeGreaterThanOrEqual(0);
			if (one.residents && one.area_km2) expect(difference(one, one)).toBe(0);
		});
		fc.assert(property, { seed });
	});

	it('is 1 where two differ as any two of them do', () => {
		const places = [place('A', {}), place('B', { residents: 2000 })];
		expect(differenceAmong(places, ['residents'])(places[0]!, places[1]!)).toBe(1);
	});

	it('is as far for twice as many residents as for half as many', () => {
		const places = [500, 1000, 2000].map((residents, at) => place(String(at), { residents }));
		const difference = differenceAmong(places, ['residents']);
		expect(difference(places[0]!, places[1]!)).toBeCloseTo(difference(places[1]!, places[2]!), 12);
	});

	it('grows with the gravity of the status', () => {
		const places = ([null, ...TERRITORIAL_STATUSES] as const).map((status, at) =>
			place(String(at), { status })
		);
		const difference = differenceAmong(places, ['status']);
		const steps = places.map((other) => difference(places[0]!, other));
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
		expect(new Set(steps).size).toBe(4);
	});

	it('counts what is not known as the usual, so that it makes nobody alike', () => {
		const places = [
			place('A', {}),
			place('B', { residents: null }),
			place('C', { residents: 1100 }),
			place('D', { residents: 90_000 })
		];
		expect(differenceAmong(places, ['residents'])(places[0]!, places[1]!)).toBe(1);
		expect(codesOf(alikeAmong(places, ['residents'])('A'))).toEqual(['C', 'B', 'D']);
		expect(densityOf(place('E', { area_km2: null }))).toBeNull();
	});

	it('knows the kilometres between centres', () => {
		const ochakiv = place('A', { lat: 46.6186, lon: 31.539 });
		const mykolaiv = place('B', { lat: 46.975, lon: 31.9946 });
		expect(kilometresBetween(ochakiv, mykolaiv)).toBeCloseTo(52.6, 0);
	});
});

describe('the most alike', () => {
	it('are others, each once, the nearest first, however they were listed', () => {
		const property = fc.property(published, (places) => {
			const alikeTo = alikeAmong(places, ATTRIBUTES);
			for (const { code } of places) {
				const alike = alikeTo(code);
				expect(codesOf(alike)).not.toContain(code);
				expect(new Set(codesOf(alike)).size).toBe(Math.min(7, places.length - 1));
				const far = alike.map(({ difference }) => difference);
				expect(far).toEqual([...far].sort((a, b) => a - b));
			}
		});
		fc.assert(property, { seed });
	});

	it('stand in the order of their codes where they are equally alike', () => {
		const places = ['C', 'A', 'D', 'B'].map((code) => place(code, {}));
		expect(codesOf(alikeAmong(places, ATTRIBUTES, 2)('C'))).toEqual(['A', 'B']);
		expect(codesOf(alikeAmong([...places].reverse(), ATTRIBUTES, 2)('C'))).toEqual(['A', 'B']);
	});

	it('are other hromadas on another ground', () => {
		const places = [
			place('A', { residents: 1000, area_km2: 10 }),
			place('B', { residents: 1000, area_km2: 1000, lat: 48.5 }),
			place('C', { residents: 9000, area_km2: 90 })
		];
		const nearest = (ground: 'council' | 'land') =>
			alikeAmong(places, COUNTS[ground])('A')[0]?.code;
		expect([nearest('council'), nearest('land')]).toEqual(['B', 'C']);
	});
});

it('finds nobody like a hromada that is not there', () => {
	expect(alikeAmong([model], ATTRIBUTES)('Z')).toEqual([]);
	expect(alikeAmong([model], ATTRIBUTES)('A')).toEqual([]);
});

describe('the ground of a theme', () => {
	it('is everything for a theme that is new', () => {
		expect(groundOf('weather')).toBe('everything');
		expect(groundOf('constructor')).toBe('everything');
	});

	it('counts at least two attributes, and none twice', () => {
		for (const ground of GROUNDS) {
			expect(COUNTS[ground].length).toBeGreaterThan(1);
			expect(new Set(COUNTS[ground]).size).toBe(COUNTS[ground].length);
		}
	});
});
