import { describe, expect, it } from 'vitest';
import { dueReturns } from '#pipelines/build/reporting.ts';
import { ask, buildFrom } from './hand-made.ts';
import { catalogue, outcomeOf, reference, type Row } from './prepared.ts';

const row = (hromada: number, period: string): Row => ({
	hromada,
	period,
	service: 'residence',
	channel: 'counter',
	applications: 1
});

const sent = (receivedOn: string, ...rows: Row[]) => ({
	receivedOn,
	outcome: outcomeOf('services-rendered', rows)
});

/** Two hromadas that were nowhere near the front line in 2024, by today's list. */
const hostile = new Set(reference.statuses.map((span) => span.hromadaId));
const [quiet, calm, mute] = reference.hromadas
	.map((hromada) => hromada.id)
	.filter((id) => !hostile.has(id)) as [number, number, number];

describe('reporting', () => {
	it('expects returns whose day has come', () => {
		const due = dueReturns(catalogue.exports['services-rendered'], '2024-07-14');
		expect(due.map(({ period, due_on }) => [period, due_on])).toEqual([
			['2024-04', '2024-05-15'],
			['2024-05', '2024-06-15']
		]);
		const quarters = dueReturns(catalogue.exports['indicator-return'], '2024-10-15');
		expect(quarters.map(({ period, grace_until }) => [period, grace_until])).toEqual([
			['2024-Q2', '2024-08-14'],
			['2024-Q3', '2024-11-14']
		]);
	});

	it('tells apart in time, after the day, late, never, and came but refused', async () => {
		const { folder } = await buildFrom([
			sent('2024-05-15', row(quiet, '2024-04')),
			sent('2024-05-16', row(calm, '2024-04')),
			{
				receivedOn: '2024-07-20',
				outcome: outcomeOf(
					'services-rendered',
					[],
					[
						{
							row: 2,
							hromadaId: quiet,
							period: '2024-05',
							indicator: null,
							code: 'invalid-number',
							cells: ['?']
						}
					]
				)
			}
		]);
		const rows = await ask(
			folder,
			`SELECT hromada_id, period, state, received_on FROM {reporting}
			WHERE dataset = 'services-rendered' AND hromada_id IN (${quiet}, ${calm}) ORDER BY ALL`
		);
		const [a, b] = [quiet, calm].sort((x, y) => x - y);
		const state = (
			hromada_id: number,
			period: string,
			state: string,
			received_on: string | null
		) => ({ hromada_id, period, state, received_on });
		expect([a, b]).toEqual([quiet, calm]);
		expect(rows).toEqual([
			state(quiet, '2024-04', 'on_time', '2024-05-15'),
			state(quiet, '2024-05', 'rejected', '2024-07-20'),
			state(quiet, '2024-06', 'late', null),
			state(calm, '2024-04', 'after_due', '2024-05-16'),
			state(calm, '2024-05', 'not_reported', null),
			state(calm, '2024-06', 'late', null)
		]);
	});

	it('carries its state to the figures of the data set', async () => {
		const { folder } = await buildFrom([sent('2024-06-20', row(quiet, '2024-04'))]);
		const rows = await ask(
			folder,
			`SELECT period, numerator, absence, demo FROM {observation}
			WHERE hromada_id = ${quiet} AND indicator_id = 'services_rendered' ORDER BY period`
		);
		expect(rows).toEqual([
			{ period: '2024-04', numerator: 1, absence: null, demo: true },
			{ period: '2024-05', numerator: null, absence: 'late', demo: true }
		]);
	});

	it('blames no hromada that was wholly in active hostilities', async () => {
		const { folder } = await buildFrom([sent('2024-06-20', row(quiet, '2024-04'))]);
		const rows = await ask(
			folder,
			`SELECT DISTINCT reporting.hromada_id FROM {reporting} AS reporting WHERE state = 'hostilities' ORDER BY ALL`
		);
		const whole = reference.statuses.filter(
			({ scope, status, fromDate, toDate }) =>
				scope === 'whole' &&
				status !== 'possible_hostilities' &&
				fromDate <= '2024-05-31' &&
				(toDate ?? '9') >= '2024-04-30'
		);
		expect(rows.map((found) => (found as { hromada_id: number }).hromada_id)).toEqual(
			[...new Set(whole.map((span) => span.hromadaId))].sort((x, y) => x - y)
		);
	});

	it('says hostilities where the cells of a return say so', async () => {
		const outcome = outcomeOf(
			'services-rendered',
			[{ ...row(mute, '2024-04'), applications: null }],
			[],
			{ applications: ['hostilities'] }
		);
		const { folder } = await buildFrom([{ receivedOn: '2024-05-20', outcome }]);
		const rows = await ask(
			folder,
			`SELECT state FROM {reporting} WHERE hromada_id = ${mute} AND dataset = 'services-rendered' ORDER BY ALL`
		);
		expect(rows).toEqual([{ state: 'hostilities' }]);
	});
});
