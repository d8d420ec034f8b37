import { describe, expect, it } from 'vitest';
import { ask, buildFrom } from './hand-made.ts';
import { outcomeOf, type Row } from './prepared.ts';

const row = (period: string, applications: number, hromada = 1): Row => ({
	hromada,
	period,
	service: 'residence',
	channel: 'counter',
	applications
});

const sent = (receivedOn: string, ...rows: Row[]) => ({
	receivedOn,
	outcome: outcomeOf('services-rendered', rows)
});

const broken = {
	receivedOn: '2024-06-20',
	outcome: outcomeOf(
		'services-rendered',
		[],
		[
			{
				row: 2,
				hromadaId: 1,
				period: '2024-05',
				indicator: null,
				code: 'invalid-number',
				cells: ['x']
			}
		]
	)
};

describe('a later submission', () => {
	it('replaces the earlier for the same hromada and period, whole', async () => {
		const extra = { ...row('2024-04', 7), service: 'passport' };
		const { folder } = await buildFrom([
			sent('2024-05-02', row('2024-04', 1), extra, row('2024-04', 2, 2)),
			sent('2024-06-02', row('2024-04', 5), row('2024-05', 3))
		]);
		const rows = await ask(
			folder,
			'SELECT hromada_id, month, applications, submission FROM {services_rendered} ORDER BY ALL'
		);
		expect(rows).toEqual([
			{ hromada_id: 1, month: '2024-04', applications: 5, submission: 2 },
			{ hromada_id: 1, month: '2024-05', applications: 3, submission: 2 },
			{ hromada_id: 2, month: '2024-04', applications: 2, submission: 1 }
		]);
	});

	it('leaves the earlier in place where nothing of it could be loaded', async () => {
		const { folder } = await buildFrom([sent('2024-06-02', row('2024-05', 3)), broken]);
		const rows = await ask(folder, 'SELECT seq, status FROM {submission} ORDER BY seq');
		expect(rows).toEqual([
			{ seq: 1, status: 'current' },
			{ seq: 2, status: 'rejected' }
		]);
		const values = await ask(
			folder,
			`SELECT numerator FROM {observation} WHERE indicator_id = 'services_rendered' AND hromada_id = 1 AND period = '2024-05'`
		);
		expect(values).toEqual([{ numerator: 3 }]);
	});

	it('makes the earlier superseded when nothing of that counts any more', async () => {
		const { folder } = await buildFrom([
			sent('2024-05-02', row('2024-04', 1)),
			sent('2024-05-03', row('2024-04', 2))
		]);
		const rows = await ask(
			folder,
			'SELECT seq, status, hromada_id, period_from, period_to FROM {submission} ORDER BY seq'
		);
		const period = { hromada_id: 1, period_from: '2024-04', period_to: '2024-04' };
		expect(rows).toEqual([
			{ seq: 1, status: 'superseded', ...period },
			{ seq: 2, status: 'current', ...period }
		]);
	});

	it('replaces indicators one by one', async () => {
		const value = (indicator: string, value: number): Row => ({
			hromada: 1,
			period: '2024-Q2',
			indicator,
			value
		});
		const returned = (receivedOn: string, ...rows: Row[]) => ({
			receivedOn,
			outcome: outcomeOf('indicator-return', rows)
		});
		const { folder } = await buildFrom([
			returned('2024-07-02', value('open_datasets_count', 4), value('edem_tools_count', 2)),
			returned('2024-07-12', value('open_datasets_count', 5))
		]);
		const rows = await ask(
			folder,
			`SELECT indicator_id, numerator, submission FROM {observation} WHERE hromada_id = 1 AND absence IS NULL ORDER BY ALL`
		);
		expect(rows).toEqual([
			{ indicator_id: 'edem_tools_count', numerator: 2, submission: 1 },
			{ indicator_id: 'open_datasets_count', numerator: 5, submission: 2 }
		]);
	});
});
