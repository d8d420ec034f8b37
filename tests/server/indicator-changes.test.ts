import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/server/questions/fragments/selected-hromadas.ts';
import { changesOf } from '#lib/server/figures/changes-of.ts';
import { indicatorChanges } from '#lib/server/questions/indicator-changes.ts';
import { indicatorTrend } from '#lib/server/questions/indicator-trend.ts';
import type { Cell, Content } from './fixture-snapshot.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const scope: Scope = {
	...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp', territory: 'all' }
};
type Parts = [numerator: number, denominator: number];
const observed = (
	indicator_id: string,
	hromada_id: number,
	period: string,
	[numerator, denominator]: Parts
): Record<string, Cell> => ({
	...{ indicator_id, hromada_id, period, grain: 'quarter', submission: 1, demo: true },
	...{ numerator, denominator, absence: null }
});

/** The first hromada stands still in everything; the second starts to report. */
const STILL: Content = {
	...SMALL_OBLAST,
	observation: ['share', 'total', 'covered', 'yes'].flatMap((id) => [
		...['2025-Q1', '2025-Q4', '2026-Q1'].map((period) => observed(id, 1, period, [1, 3])),
		observed(id, 2, '2026-Q1', [0, 9])
	])
};

async function withFixture<T>(
	content: Content,
	use: (fixture: Awaited<ReturnType<typeof openFixture>>) => Promise<T>
): Promise<T> {
	const fixture = await openFixture(content);
	return use(fixture).finally(() => fixture.close());
}

describe('the changes of all indicators', () => {
	let small: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (small = await openFixture(SMALL_OBLAST)));
	afterAll(() => small.close());

	const changeOf = async (id: string, more: Partial<Scope> = {}) =>
		changesOf({ ask: small.ask, selection: { ...scope, ...more, snapshot: null } }, id);

	it('are not real where only new hromadas report, of totals as of shares', async () => {
		const rows = await withFixture(STILL, ({ ask }) =>
			ask(indicatorChanges, { scope, indicator: null })
		);
		const known = rows.filter((row) => row.total_change !== null);
		expect(known.map((row) => row.indicator_id)).toEqual(
			['share', 'total', 'covered', 'yes'].flatMap((id) => [id, id])
		);
		expect(known.map((row) => row.real_change)).toEqual(known.map(() => 0));
		expect(known.map((row) => row.coverage_change)).toEqual(known.map((row) => row.total_change));
		expect(known.every((row) => row.both_reported === 1)).toBe(true);
	});

	it('are those of sums over who reported and over who reported both times', async () => {
		expect(await changeOf('share')).toMatchObject({
			before: { before: 25, reportedBoth: 2, coverage: 0 },
			year: { before: 10, real: 40, reportedBoth: 1 }
		});
		const { before, year } = await changeOf('share');
		expect(before?.real).toBeCloseTo(100 * (40 / 60 - 15 / 60), 9);
		expect(year?.coverage).toBeCloseTo(100 * (40 / 60 - 10 / 20), 9);
	});

	it('are unknown where nobody reported both times, and of a median', async () => {
		expect(await changeOf('per10k')).toEqual({ before: null, year: null });
		expect(await changeOf('middle')).toEqual({ before: null, year: null });
	});

	it('count a hromada that left the territory as one that no longer reports', async () => {
		const content: Content = {
			...SMALL_OBLAST,
			observation: ['2025-Q4', '2026-Q1'].flatMap((period) => [
				observed('total', 1, period, [5, 1]),
				observed('total', 4, period, [7, 1])
			])
		};
		await withFixture(content, async ({ ask }) => {
			const calm = { ...scope, territory: 'calm' } as const;
			const [row] = await ask(indicatorChanges, { scope: calm, indicator: 'total' });
			expect(row).toMatchObject({ then_value: 12, now_value: 5, real_change: 0 });
			const trend = await ask(indicatorTrend, {
				...{ scope: calm, indicators: ['total'], grain: 'quarter' }
			});
			expect(trend.map(({ value }) => value)).toEqual([12, 5]);
		});
	});

	it('have parts that sum to the whole', async () => {
		const part = fc.integer({ min: 1, max: 1e6 });
		const reports = fc.record({
			indicator: fc.constantFrom('share', 'total', 'per10k', 'covered', 'yes'),
			hromada: fc.integer({ min: 1, max: 5 }),
			period: fc.constantFrom('2025-Q1', '2025-Q4', '2026-Q1'),
			parts: fc.tuple(part, part)
		});
		const some = fc.uniqueArray(reports, {
			minLength: 40,
			maxLength: 70,
			selector: ({ indicator, hromada, period }) => `${indicator} ${hromada} ${period}`
		});
		const property = fc.asyncProperty(some, async (drawn) => {
			const observation = drawn.map(({ indicator, hromada, period, parts }) =>
				observed(indicator, hromada, period, parts)
			);
			const rows = await withFixture({ ...SMALL_OBLAST, observation }, ({ ask }) =>
				ask(indicatorChanges, { scope, indicator: null })
			);
			for (const row of rows.filter(({ total_change }) => total_change !== null)) {
				const sum = row.real_change! + row.coverage_change!;
				const slack = 1e-9 * Math.max(1, Math.abs(row.then_value!), Math.abs(row.now_value!));
				expect(Math.abs(sum - row.total_change!)).toBeLessThanOrEqual(slack);
				expect(row.total_change).toBe(row.now_value! - row.then_value!);
			}
		});
		await fc.assert(property, { numRuns: 5, seed: 3 });
	});
});
