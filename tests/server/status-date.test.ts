import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/server/questions/fragments/selected-hromadas.ts';
import { indicatorTrend } from '#lib/server/questions/indicator-trend.ts';
import { indicatorTrendByRaion } from '#lib/server/questions/indicator-trend-by-raion.ts';
import { indicatorsAtPeriod } from '#lib/server/questions/indicators-at-period.ts';
import type { Content } from './fixture-snapshot.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const QUARTERS = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];

/** Every hromada reports every quarter; the second is in active hostilities since the day. */
const hostileSince = (from_date: string): Content => ({
	...SMALL_OBLAST,
	territorial_status: [
		{ hromada_id: 2, status: 'active_hostilities', scope: 'whole', from_date, to_date: null }
	],
	observation: QUARTERS.flatMap((period) =>
		[1, 2, 3, 4, 5].map((hromada_id) => ({
			...{ indicator_id: 'share', hromada_id, period, grain: 'quarter', submission: 1 },
			...{ numerator: hromada_id, denominator: 10, absence: null, demo: true }
		}))
	)
});

describe('a status date moved from autumn to spring', () => {
	let autumn: Awaited<ReturnType<typeof openFixture>>;
	let spring: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => {
		autumn = await openFixture(hostileSince('2025-11-01'));
		spring = await openFixture(hostileSince('2026-02-01'));
	});
	afterAll(() => Promise.all([autumn.close(), spring.close()]));

	const scopeOf = (period: string): Scope => ({
		...{ period, raion: null, type: null, base: '2023-idp', territory: 'calm' }
	});

	it('changes n of N and the value of periods from the old date to the new alone', async () => {
		const expected = async ({ ask }: typeof autumn, period: string) =>
			(await ask(indicatorsAtPeriod, { scope: scopeOf(period) })).find(
				({ indicator_id }) => indicator_id === 'share'
			);
		for (const period of ['2025-Q3', '2026-Q1', '2026-Q2'])
			expect(await expected(spring, period)).toEqual(await expected(autumn, period));
		expect(await expected(autumn, '2025-Q4')).toMatchObject({
			reported: 4,
			expected: 4,
			value: 32.5
		});
		expect(await expected(spring, '2025-Q4')).toMatchObject({
			reported: 5,
			expected: 5,
			value: 30
		});
	});

	it.each(QUARTERS)(
		'leaves earlier points of a line as they were, seen from %s',
		async (period) => {
			const asked = { scope: scopeOf(period), indicators: ['share'], grain: 'quarter' as const };
			for (const question of [indicatorTrend, indicatorTrendByRaion]) {
				const [before, after] = await Promise.all([
					autumn.ask(question, asked),
					spring.ask(question, asked)
				]);
				const unlike = before.filter(
					(row, at) => JSON.stringify(row) !== JSON.stringify(after[at])
				);
				expect(new Set(unlike.map((row) => row.period))).toEqual(new Set(['2025-Q4']));
			}
		}
	);
});
