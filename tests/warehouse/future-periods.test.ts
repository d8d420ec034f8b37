import { expect, it } from 'vitest';
import { ask, buildFrom } from './hand-made.ts';
import { outcomeOf, type Row } from './prepared.ts';

const sent = (receivedOn: string, ...periods: string[]) => {
	const rows = periods.map((period): Row => ({
		hromada: 1,
		period,
		service: 'residence',
		channel: 'counter',
		applications: 7
	}));
	return { receivedOn, outcome: outcomeOf('services-rendered', rows) };
};

it('makes rows wait whose period had not begun when their file came', async () => {
	const { folder } = await buildFrom([
		sent('2025-02-03', '2025-01', '2025-02', '2025-03', '2052-01'),
		sent('2025-03-01', '2025-03')
	]);
	expect(await ask(folder, 'SELECT submission, row, code FROM {quarantine} ORDER BY ALL')).toEqual([
		{ submission: 1, row: 4, code: 'future-period' },
		{ submission: 1, row: 5, code: 'future-period' }
	]);
	expect(
		await ask(folder, 'SELECT submission, month FROM {services_rendered} ORDER BY ALL')
	).toEqual([
		{ submission: 1, month: '2025-01' },
		{ submission: 1, month: '2025-02' },
		{ submission: 2, month: '2025-03' }
	]);
	expect(
		await ask(folder, "SELECT submission FROM {submission_issue} WHERE code = 'future-period'")
	).toEqual([{ submission: 1 }]);
});
