import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recommendationOutcomes } from '#lib/server/questions/recommendation-outcomes.ts';
import type { Cell } from '../server/fixture-snapshot.ts';
import { openFixture } from '../server/open-fixture.ts';
import { SMALL_OBLAST } from '../server/small-oblast.ts';
import { outcomesOf } from '../../src/routes/recommendations/outcomes.ts';
import { quadrantsOf } from '../../src/routes/recommendations/quadrants.ts';
import { recommendations } from '#lib/server/questions/recommendations.ts';
import { readerOf } from './hromada-reader.ts';

type Share = [hromada: number, period: string, numerator: number, denominator: number];
/** Hromada 1 stays at 50 %; hromada 2 reports only later and raises the whole; 3 goes up, 4 down. */
const SHARES: Share[] = [
	[1, '2025-Q4', 10, 20],
	[1, '2026-Q1', 10, 20],
	[2, '2026-Q1', 20, 20],
	[3, '2025-Q4', 1, 10],
	[3, '2026-Q1', 2, 10],
	[4, '2025-Q4', 2, 10],
	[4, '2026-Q1', 1, 10]
];

const observation = [
	...SHARES.map(([hromada_id, period, numerator, denominator]) => ({
		...{ indicator_id: 'share', hromada_id, period, grain: 'quarter' },
		...{ numerator, denominator, absence: null, submission: 1, demo: true }
	})),
	...SMALL_OBLAST.observation!.filter((row) => row.indicator_id === 'monthly')
];
const [first] = SMALL_OBLAST.recommendation!;
const issued = (id: string, more: Record<string, Cell>) => ({
	...{ ...first!, id, indicator_id: 'share', issued_on: '2025-11-10' },
	...more
});
const verified = (recommendation_id: string, verified_status: string) => ({
	...{ recommendation_id, reported_on: '2026-02-01', owner_status: verified_status },
	...{ verified_status, evidence: 'x', submission: 1, demo: true }
});

const content = {
	...SMALL_OBLAST,
	observation,
	recommendation: [
		issued('A', {}),
		issued('B', { hromada_id: 3 }),
		issued('C', { hromada_id: 3 }),
		issued('D', { hromada_id: 4 }),
		issued('E', { hromada_id: 2 }),
		issued('F', { issued_on: '2026-02-10' }),
		issued('G', { indicator_id: null }),
		issued('H', { hromada_id: 3 })
	],
	progress_report: [
		verified('A', 'done'),
		verified('B', 'done'),
		verified('H', 'cancelled'),
		{ ...verified('C', 'done'), verified_status: null }
	]
};
const asked = { period: '2026-Q1', base: '2023-idp' };

describe('what became of a recommendation', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(content)));
	afterAll(() => fixture.close());

	const outcomes = async () =>
		new Map(
			(await fixture.ask(recommendationOutcomes, asked)).map((row) => [row.recommendation_id, row])
		);

	it('is one of four, by what was verified and by whether the indicator moved', async () => {
		const found = await outcomes();
		const states = [...found].map(([id, row]) => [id, row.outcome_state]);
		expect(Object.fromEntries(states)).toEqual({
			...{ A: 'done_not_moved', B: 'done_moved', C: 'open_moved', D: 'open_not_moved' },
			...{ E: 'unknown', F: 'unknown', G: 'unknown', H: 'cancelled' }
		});
	});

	it('is judged by hromadas that have both values, for new reporters move nothing', async () => {
		const row = (await outcomes()).get('A')!;
		const share = (a: number, b: number) => (100 * a) / b;
		expect(row.then_value).toBeCloseTo(share(13, 40), 9);
		expect(row.now_value).toBeCloseTo(share(33, 60), 9);
		expect(row.same_then_value).toBeCloseTo(share(13, 40), 9);
		expect(row.same_now_value).toBeCloseTo(share(13, 40), 9);
		expect(row.moved_state).toBe('still');
	});

	it('says why there is no value to compare, and which way an indicator went', async () => {
		const found = await outcomes();
		expect(found.get('E')).toMatchObject({ then_value: null, then_absence: 'not_reported' });
		expect(found.get('G')).toMatchObject({ indicator_id: null, then_absence: null });
		expect(found.get('D')!.moved_state).toBe('worse');
	});

	it('is told in a title that counts only what can be compared', async () => {
		for (const [locale, title] of [
			['uk', 'Виконано 2, та в 1 із них показник не зрушив'],
			['en', '2 are done, yet in 1 of them the indicator did not move']
		] as const) {
			const reader = readerOf(fixture.ask, locale);
			const rows = await fixture.ask(recommendations, { hromada: null });
			const quadrants = quadrantsOf(rows, await outcomesOf(rows, reader), reader);
			expect(quadrants.title).toBe(title);
			const counts = quadrants.lists.map(({ id, entries }) => [id, entries.length]);
			expect(Object.fromEntries(counts)).toEqual({
				...{ done_moved: 1, done_not_moved: 1, open_moved: 1, open_not_moved: 1 }
			});
			expect(quadrants.apart).toHaveLength(2);
			expect(quadrants.table.rows).toHaveLength(rows.length);
		}
	});
});
