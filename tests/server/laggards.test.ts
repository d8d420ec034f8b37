import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/server/questions/fragments/selected-hromadas.ts';
import { laggards } from '#lib/server/questions/laggards.ts';
import { alikePairs } from '#lib/server/questions/likeness.ts';
import type { Cell, Content } from './fixture-snapshot.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const base = '2023-idp';
const scope: Scope = { period: '2026-Q1', raion: null, type: null, base, territory: 'all' };
const [model] = SMALL_OBLAST.hromada!;
const [lower] = SMALL_OBLAST.indicator!;

/** Nine alike in all but residents: 1000, 1100, … 1800; the ninth is a large city. */
const IDS = Array.from({ length: 9 }, (_, i) => i + 1);
const residentsOf = (id: number) => (id === 9 ? 500_000 : 900 + 100 * id);
const observed = (indicator_id: string, hromada_id: number, of: [number, number] | null) => ({
	...{ indicator_id, hromada_id, period: '2026-Q1', grain: 'quarter', submission: 1, demo: true },
	numerator: of?.[0] ?? null,
	denominator: of?.[1] ?? null,
	absence: of ? null : 'late'
});
/** The first is at 10 %; of its seven one is late, and one weighs as much as all the others. */
const SHARES: ([number, number] | null)[] = [
	[10, 100],
	[500, 500],
	...Array.from({ length: 5 }, (): [number, number] => [20, 100]),
	null,
	[0, 100]
];
const CONTENT: Content = {
	...SMALL_OBLAST,
	hromada: IDS.map((id): Record<string, Cell> => ({
		...model!,
		...{ id, code: `UA0${id}`, type: 'rural', raion_code: id === 1 ? 'R1' : 'R2', area_km2: 10 }
	})),
	population: IDS.map((id) => ({ base, hromada_id: id, residents: residentsOf(id) })),
	territorial_status: [],
	indicator: [...SMALL_OBLAST.indicator!, { ...lower!, id: 'lower', direction: 'lower' }],
	observation: IDS.flatMap((id) => [
		observed('share', id, SHARES[id - 1]!),
		observed('lower', id, SHARES[id - 1]!)
	])
};

describe('laggards', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(CONTENT)));
	afterAll(() => fixture.close());

	const ask = async (indicator: string, asked = scope) => {
		const alike = await alikePairs(fixture.ask, scope, 'th');
		return fixture.ask(laggards, { scope: asked, indicator, alike });
	};

	it('are behind the ratio of sums of the seven most alike, never their mean', async () => {
		const rows = await ask('share');
		const first = rows.find(({ code }) => code === 'UA01');
		expect(first).toMatchObject({ value: 10, alike_value: 60, alike_reported: 6, gap: -50 });
	});

	it('are compared with those that the page of the hromada names', async () => {
		const pairs = await alikePairs(fixture.ask, scope, 'th');
		const own = pairs.filter((pair) => pair.startsWith('UA01 '));
		expect(own).toEqual([2, 3, 4, 5, 6, 7, 8].map((id) => `UA01 UA0${id}`));
	});

	it('are compared with the whole oblast where a raion is selected', async () => {
		const raion = { ...scope, raion: 'R1' };
		const rows = await ask('share', raion);
		expect(rows.map(({ code, gap }) => [code, gap])).toEqual([['UA01', -50]]);
	});

	it('stand in the order of their gaps, the largest value behind where lower is better', async () => {
		const gapsOf = async (indicator: string) => (await ask(indicator)).map(({ gap }) => gap);
		const [higher, lowest] = [await gapsOf('share'), await gapsOf('lower')];
		expect(higher).toEqual([...higher].sort((a, b) => a - b));
		expect(Math.max(...higher)).toBeLessThan(0);
		expect(lowest[0]).toBe(100 - (100 * 110) / 600);
	});
});
