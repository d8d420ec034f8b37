import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HROMADA_TYPES, TERRITORIES } from '#lib/domain/place.ts';
import {
	defaultSelection,
	MAP_VIEWS,
	parseSelection,
	toQuery,
	type Selection
} from '#lib/url/selection.ts';

const known = {
	periods: ['2026-Q1', '2026-Q2', '2026-Q3'],
	raions: ['UA48020000000033544', 'UA48040000000011780'],
	bases: ['2022', '2023-idp'],
	latest: '2026-Q2',
	boundaries: true
};
const parse = (query: string) => parseSelection(new URLSearchParams(query), known);

const selections: fc.Arbitrary<Selection> = fc.record({
	period: fc.constantFrom(...known.periods),
	raion: fc.constantFrom(null, ...known.raions),
	type: fc.constantFrom(null, ...HROMADA_TYPES),
	base: fc.constantFrom(...known.bases),
	territory: fc.constantFrom(...TERRITORIES),
	map: fc.constantFrom(...MAP_VIEWS),
	snapshot: fc.option(fc.integer({ min: 1, max: 9_999_999 }))
});

describe('a selection', () => {
	it('is the latest complete quarter of the whole oblast where the address says nothing', () => {
		expect(parse('')).toEqual(defaultSelection(known));
		expect(parse('').period).toBe('2026-Q2');
		expect(parse('').base).toBe('2023-idp');
	});

	it('keeps what is known and drops what is not', () => {
		expect(parse('period=2026-Q3&raion=UA99&type=rural&snapshot=-4')).toEqual({
			...defaultSelection(known),
			period: '2026-Q3',
			type: 'rural'
		});
	});

	it('draws tiles where no boundaries were imported', () => {
		const without = { ...known, boundaries: false };
		const { map } = parseSelection(new URLSearchParams('map=boundaries'), without);
		expect(map).toBeUndefined();
	});

	it('is printed without its defaults', () => {
		expect(toQuery(parse(''), known)).toBe('');
		expect(toQuery({ ...parse(''), type: 'urban' }, known)).toBe('?type=urban');
	});

	it('comes back from its address', () => {
		fc.assert(
			fc.property(selections, (selection) => {
				expect(parse(toQuery(selection, known))).toEqual(selection);
			}),
			{ seed: 48 }
		);
	});

	it('never throws, and reading twice is reading once', () => {
		const keys = fc.constantFrom('period', 'raion', 'type', 'base', 'territory', 'snapshot', 'x');
		const queries = fc.array(fc.tuple(keys, fc.string({ unit: 'binary' })));
		fc.assert(
			fc.property(queries, (pairs) => {
				const once = toQuery(parse(new URLSearchParams(pairs).toString()), known);
				expect(toQuery(parse(once), known)).toBe(once);
			}),
			{ seed: 48 }
		);
	});

	it('survives a snapshot that knows nothing', () => {
		const nothing = { periods: [], raions: [], bases: [] };
		expect(toQuery(parseSelection(new URLSearchParams('?period=2026-Q1'), nothing), nothing)).toBe(
			''
		);
	});
});
