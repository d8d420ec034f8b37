import { describe, expect, it } from 'vitest';
import { ask, buildFrom } from './hand-made.ts';
import { outcomeOf, reference, type Row } from './prepared.ts';

const point = (row: Row): Row => ({
	period: '2026-Q3',
	kind: 'asc',
	status: 'active',
	name: 'ЦНАП',
	diia_stage: 'none',
	...row
});

const register = [
	point({
		hromada: 1,
		code: 'a',
		staff: 4,
		days_planned: 60,
		days_open: 60,
		ramp: true,
		braille: false,
		backup_power: true
	}),
	point({
		hromada: 1,
		code: 'b',
		kind: 'remote_workplace',
		staff: 1.5,
		days_planned: 20,
		days_open: 5,
		ramp: true
	}),
	point({
		hromada: 2,
		code: 'c',
		staff: null,
		days_planned: 60,
		days_open: 40,
		diia_stage: 'certified'
	}),
	point({ hromada: 3, code: 'd', kind: 'remote_workplace', status: 'closed' })
];

async function valuesOf(rows: Row[], indicator: string) {
	const { folder } = await buildFrom([
		{ receivedOn: '2026-10-10', outcome: outcomeOf('service-points', rows) }
	]);
	const found = await ask(
		folder,
		`SELECT hromada_id, numerator, denominator, absence FROM {observation}
		WHERE indicator_id = '${indicator}' AND hromada_id <= 4 ORDER BY hromada_id`
	);
	return (found as { numerator: number; denominator: number; absence: string }[]).map(
		({ numerator, denominator, absence }) =>
			absence ?? (denominator === null ? numerator : [numerator, denominator])
	);
}

describe('figures from the register', () => {
	it.each([
		['access_points_total', [2, 1, 0, 0]],
		['asc_main_count', [1, 1, 0, 0]],
		['vrm_count', [1, 0, 0, 0]],
		['diia_centres_count', [0, 1, 0, 0]],
		['asc_residents_main', [1, 1, 0, 0]],
		['asc_residents_as_planned', [1, 0, 0, 0]],
		['asc_staff_total', [5.5, 'not_reported', 0, 0]],
		['asc_staff_per_10k', [5.5, 'not_reported', 'not_applicable', 'not_applicable']],
		['barrier_free_share', [[2, 3], 'not_reported', 'not_applicable', 'not_applicable']],
		['asc_days_kept_share', [[65, 80], [40, 60], 'not_applicable', 'not_applicable']],
		['asc_autonomous_power_share', [[1, 1], 'not_reported', 'not_applicable', 'not_applicable']]
	])('%s', async (indicator, expected) => {
		expect(await valuesOf(register, indicator)).toEqual(expected);
	});

	it('has a row for each hromada and figure', async () => {
		const { folder } = await buildFrom([
			{ receivedOn: '2026-10-10', outcome: outcomeOf('service-points', register) }
		]);
		const [counted] = await ask(
			folder,
			`SELECT count(*)::INTEGER AS n FROM {observation} WHERE indicator_id = 'vrm_count'`
		);
		expect(counted).toEqual({ n: reference.hromadas.length });
	});

	it('takes a stage that the file never asked for as not reported', async () => {
		const silent = register.map((row) => ({ ...row, diia_stage: null }));
		expect(await valuesOf(silent, 'diia_centres_count')).toEqual([
			'not_reported',
			'not_reported',
			'not_reported',
			0
		]);
	});
});
