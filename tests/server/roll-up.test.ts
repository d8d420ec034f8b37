import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/server/questions/fragments/selected-hromadas.ts';
import { hromadaProfile } from '#lib/server/questions/hromada-profile.ts';
import { hromadaValues } from '#lib/server/questions/hromada-values.ts';
import { indicatorMoved } from '#lib/server/questions/indicator-moved.ts';
import { indicatorTrend } from '#lib/server/questions/indicator-trend.ts';
import { indicatorTrendByRaion } from '#lib/server/questions/indicator-trend-by-raion.ts';
import { askKnown } from '#lib/server/questions/known.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const whole: Scope = {
	...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp', territory: 'all' }
};

describe('a value of many hromadas', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(SMALL_OBLAST)));
	afterAll(() => fixture.close());

	async function rolled(indicator: string, scope: Partial<Scope> = {}, period = '2026-Q1') {
		const params = { scope: { ...whole, ...scope }, indicators: [indicator], grain: 'quarter' };
		const rows = await fixture.ask(indicatorTrend, params as never);
		return rows.find((row) => row.period === period);
	}

	it('is the ratio of sums over those who reported, with n of N', async () => {
		const share = await rolled('share');
		expect(share).toMatchObject({ numerator: 40, denominator: 60, reported: 2, expected: 4 });
		expect(share?.value).toBeCloseTo((100 * 40) / 60, 9);
	});

	it('is the sum where the indicator is one', async () => {
		expect(await rolled('total')).toMatchObject({ value: 30, reported: 3, expected: 5 });
	});

	it('counts residents of the reporters only, in the base chosen', async () => {
		expect(await rolled('per10k')).toMatchObject({ value: 20, denominator: 3000 });
		expect(await rolled('per10k', { base: '2022' })).toMatchObject({ value: 20 });
		const first = await rolled('per10k', { type: 'urban' });
		expect(first?.value).toBeCloseTo((10000 * 2) / 1100, 9);
	});

	it('weighs yes and no by residents', async () => {
		expect((await rolled('covered'))?.value).toBeCloseTo((100 * 5100) / 7000, 9);
		expect((await rolled('covered', { base: '2022' }))?.value).toBeCloseTo((100 * 5) / 7, 9);
	});

	it('is the share of hromadas that say yes', async () => {
		const yes = await rolled('yes');
		expect(yes).toMatchObject({ numerator: 2, denominator: 3, reported: 3 });
		expect(yes?.value).toBeCloseTo(200 / 3, 9);
	});

	it('is the median where the indicator is one', async () => {
		expect(await rolled('middle')).toMatchObject({ value: 7, numerator: null, denominator: null });
	});

	it('takes months and quarters apart', async () => {
		expect(await rolled('monthly')).toMatchObject({ value: 20, reported: 1, expected: 5 });
		expect(await rolled('monthly', {}, '2026-01')).toBeUndefined();
	});

	it('says why nobody reported', async () => {
		const rural = await rolled('share', { type: 'rural', raion: 'R1' });
		expect(rural).toMatchObject({ value: null, absence: 'late', reported: 0, expected: 1 });
	});

	it('leaves out the occupied, and where asked those with active hostilities', async () => {
		expect(await rolled('total', { territory: 'controlled' })).toMatchObject({ expected: 4 });
		expect(await rolled('total', { territory: 'calm' })).toMatchObject({ expected: 3 });
		const autumn = await rolled('share', { territory: 'calm' }, '2025-Q4');
		expect(autumn).toMatchObject({ expected: 4 });
	});

	it('is told for each raion in its order', async () => {
		const params = { scope: whole, indicators: ['total'], grain: 'quarter' } as const;
		const rows = await fixture.ask(indicatorTrendByRaion, params);
		expect(rows.map(({ raion_code, value }) => [raion_code, value])).toEqual([
			['R1', 30],
			['R2', 0]
		]);
	});

	it('stands beside each hromada, the period before and a year before', async () => {
		const rows = await fixture.ask(hromadaValues, { scope: whole, indicator: 'share' });
		expect(rows.map((row) => row.absence ?? row.value)).toEqual([
			...[50, 75, 'late', 'not_applicable', 'hostilities']
		]);
		expect(rows[0]).toMatchObject({ before_value: 25, year_value: 10, residents: 1100 });
		expect(rows[1]).toMatchObject({ before_value: 25, year_value: null });
		expect(rows[1]?.year_absence).toBe('not_reported');
	});

	it('stands beside one hromada in its profile', async () => {
		const rows = await fixture.ask(hromadaProfile, {
			...{ code: 'UA02', period: '2026-Q1', base: '2023-idp' },
			similar: ['th UA01 0.2', 'th UA03 0.4', 'th UA04 0.6']
		});
		expect(rows.map((row) => row.indicator_id)).toEqual([
			...['share', 'total', 'per10k', 'covered', 'yes', 'middle', 'monthly']
		]);
		expect(rows[1]).toMatchObject({ value: 20, raion_value: 30, oblast_value: 30 });
		expect(rows[0]).toMatchObject({ raion_reported: 2, raion_expected: 3, oblast_expected: 4 });
		expect(rows[6]).toMatchObject({ value: null, absence: 'late', months_reported: null });
		expect(rows[0]).toMatchObject({ alike_value: 50, alike_reported: 1, raion_median: 62.5 });
		expect(rows[1]).toMatchObject({ alike_value: 5, alike_reported: 2, raion_median: 15 });
	});

	it('shows whether the indicator of a recommendation moved', async () => {
		const rows = await fixture.ask(indicatorMoved, { period: '2026-Q1', base: '2023-idp' });
		expect(rows).toHaveLength(2);
		expect(rows[0]).toMatchObject({ then_period: '2025-Q4', then_value: 25 });
		expect(rows[0]?.now_value).toBeCloseTo((100 * 40) / 60, 9);
		expect(rows[1]).toMatchObject({ then_value: 75, now_value: 75 });
	});

	it('is offered for quarters with returns, the latest complete one first', async () => {
		const known = await askKnown(fixture);
		expect(known.periods).toEqual(['2025-Q1', '2025-Q4', '2026-Q1']);
		expect(known).toMatchObject({ latest: '2026-Q1', raions: ['R1', 'R2'] });
		expect(known.bases).toEqual(['2022', '2023-idp']);
	});
});
