import { describe, expect, it } from 'vitest';
import { ask, buildFrom } from './hand-made.ts';
import { outcomeOf, type Row } from './prepared.ts';

const service = (row: Row): Row => ({
	hromada: 1,
	service: 'residence',
	channel: 'counter',
	applications: 0,
	refusals: 0,
	...row
});

async function figures(sent: Parameters<typeof buildFrom>[0], where: string) {
	const { folder } = await buildFrom(sent);
	return ask(
		folder,
		`SELECT indicator_id, period, numerator, denominator, absence FROM {observation} WHERE ${where} ORDER BY ALL`
	);
}

describe('figures from services rendered', () => {
	const months = ['2024-04', '2024-05', '2024-06'];
	const rows = months.flatMap((period, index) => [
		service({ period, applications: 100 + index, refusals: 3, waiting_minutes: 10 }),
		service({ period, channel: 'online', applications: 50, refusals: null }),
		service({ period, channel: 'mobile', applications: 10, refusals: 1, waiting_minutes: 20.5 })
	]);
	const sent = [{ receivedOn: '2024-07-10', outcome: outcomeOf('services-rendered', rows) }];

	it('are sums of a month and of a quarter', async () => {
		const found = await figures(
			sent,
			`hromada_id = 1 AND indicator_id IN ('services_rendered', 'e_services_share')`
		);
		const row = (
			indicator_id: string,
			period: string,
			numerator: number,
			denominator: number | null
		) => ({
			indicator_id,
			period,
			numerator,
			denominator,
			absence: null
		});
		expect(found).toEqual([
			row('e_services_share', '2024-04', 50, 160),
			row('e_services_share', '2024-05', 50, 161),
			row('e_services_share', '2024-06', 50, 162),
			row('e_services_share', '2024-Q2', 150, 483),
			row('services_rendered', '2024-04', 160, null),
			row('services_rendered', '2024-05', 161, null),
			row('services_rendered', '2024-06', 162, null),
			row('services_rendered', '2024-Q2', 483, null)
		]);
	});

	it('weigh waiting by applications, only where it was measured', async () => {
		const [found] = await figures(
			sent,
			`hromada_id = 1 AND indicator_id = 'avg_waiting_time_min' AND period = '2024-04'`
		);
		expect(found).toMatchObject({ numerator: 100 * 10 + 10 * 20.5, denominator: 110 });
	});

	it('count refusals only where they were counted', async () => {
		const [found] = await figures(
			sent,
			`hromada_id = 1 AND indicator_id = 'refusal_share' AND period = '2024-Q2'`
		);
		expect(found).toMatchObject({ numerator: 12, denominator: 303 + 30 });
	});

	it('are absent where nothing was measured, in the kind that the cells say', async () => {
		const unmeasured = [
			{
				receivedOn: '2024-05-10',
				outcome: outcomeOf(
					'services-rendered',
					[service({ period: '2024-04', applications: 5 })],
					[],
					{ waiting_minutes: ['suppressed'] }
				)
			}
		];
		const found = await figures(
			unmeasured,
			`hromada_id = 1 AND indicator_id = 'avg_waiting_time_min'`
		);
		expect(found).toMatchObject([{ numerator: null, denominator: null, absence: 'suppressed' }]);
	});

	it('do not apply as shares of nothing', async () => {
		const none = [
			{
				receivedOn: '2024-05-10',
				outcome: outcomeOf('services-rendered', [service({ period: '2024-04' })])
			}
		];
		const found = await figures(
			none,
			`hromada_id = 1 AND indicator_id IN ('services_rendered', 'e_services_share')`
		);
		expect(found).toMatchObject([
			{ indicator_id: 'e_services_share', absence: 'not_applicable', numerator: null },
			{ indicator_id: 'services_rendered', absence: null, numerator: 0 }
		]);
	});

	it('leave a quarter absent where a month is missing', async () => {
		const outcome = outcomeOf(
			'services-rendered',
			rows.filter((row) => row.period !== '2024-05')
		);
		const found = await figures(
			[{ receivedOn: '2024-09-10', outcome }],
			`hromada_id = 1 AND indicator_id = 'services_rendered' AND period IN ('2024-05', '2024-Q2')`
		);
		expect(found).toEqual([
			{
				indicator_id: 'services_rendered',
				period: '2024-05',
				numerator: null,
				denominator: null,
				absence: 'not_reported'
			},
			{
				indicator_id: 'services_rendered',
				period: '2024-Q2',
				numerator: null,
				denominator: null,
				absence: 'not_reported'
			}
		]);
	});
});
