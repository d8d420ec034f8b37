import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeOf } from '#lib/server/figures/change-of.ts';
import { indicatorOf } from '#lib/server/figures/indicator-of.ts';
import { hromadaValues } from '#lib/server/questions/hromada-values.ts';
import { indicatorChanges } from '#lib/server/questions/indicator-changes.ts';
import type { Content } from './fixture-snapshot.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const scope = {
	...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp', territory: 'all' as const }
};
const observed = (indicator_id: string, hromada_id: number, period: string, parts: number[]) => ({
	...{ indicator_id, hromada_id, period, grain: 'quarter', submission: 1, demo: true },
	...{ numerator: parts[0]!, denominator: parts[1] ?? null, absence: null }
});

/** The first hromada stands still in everything; the second starts to report. */
const STILL: Content = {
	...SMALL_OBLAST,
	observation: ['2025-Q1', '2025-Q4', '2026-Q1'].flatMap((period) => {
		const now = period === '2026-Q1';
		return [
			observed('share', 1, period, [1, 3]),
			...(now ? [observed('share', 2, period, [7, 9])] : []),
			observed('total', 1, period, [0.1]),
			...(now ? [observed('total', 2, period, [0.2])] : []),
			observed('covered', 1, period, [1]),
			...(now ? [observed('covered', 2, period, [0])] : []),
			observed('yes', 1, period, [1]),
			...(now ? [observed('yes', 2, period, [0])] : [])
		];
	})
};

const near = (value: number): unknown => expect.closeTo(value, 9);

describe('the changes of all indicators', () => {
	let small: Awaited<ReturnType<typeof openFixture>>;
	let still: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => {
		[small, still] = await Promise.all([openFixture(SMALL_OBLAST), openFixture(STILL)]);
	});
	afterAll(() => Promise.all([small.close(), still.close()]));

	it('are not real where only new hromadas report, of totals as of shares', async () => {
		const rows = await still.ask(indicatorChanges, { scope });
		const known = rows.filter((row) => row.total_change !== null);
		expect(new Set(known.map((row) => row.indicator_id))).toEqual(
			new Set(['share', 'total', 'covered', 'yes'])
		);
		expect(new Set(known.map((row) => row.real_change))).toEqual(new Set([0]));
		expect(known.every((row) => row.coverage_change === row.total_change)).toBe(true);
		expect(known.every((row) => row.total_change !== 0 && row.both_reported === 1)).toBe(true);
	});

	it('are those that pages show, and their parts sum to the whole', async () => {
		for (const fixture of [small, still]) {
			for (const row of await fixture.ask(indicatorChanges, { scope })) {
				const indicator = await indicatorOf(fixture.ask, row.indicator_id);
				const values = await fixture.ask(hromadaValues, { scope, indicator: row.indicator_id });
				const shown = changeOf(
					values,
					indicator,
					row.then_period === '2025-Q4' ? 'before' : 'year'
				);
				expect([row.total_change, row.real_change, row.coverage_change]).toEqual(
					shown ? [shown.total, shown.real, shown.coverage].map(near) : [null, null, null]
				);
				const parts = (row.real_change ?? 0) + (row.coverage_change ?? 0);
				expect(Math.abs(parts - (row.total_change ?? 0))).toBeLessThan(1e-9);
			}
		}
	});

	it('leave out medians, which have no parts', async () => {
		const rows = await small.ask(indicatorChanges, { scope });
		expect(rows.map((row) => row.indicator_id)).not.toContain('middle');
	});
});
