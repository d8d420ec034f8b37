import { expect, it } from 'vitest';
import type { Issue, Report, Severity } from '#lib/domain/submission.ts';
import { acceptance, acceptedIn } from '#pipelines/receive/decisions.ts';
import { appendToLog } from '#pipelines/receive/log.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { ask, buildFrom, temporaryFolder } from './hand-made.ts';
import { outcomeOf } from './prepared.ts';

const issue = (code: string, severity: Severity): Issue => ({
	...{ code, severity, row: null, column: null, value: null, accepted: null },
	text: { uk: code, en: code },
	remedy: { uk: code, en: code }
});

function sent(period: string) {
	const rows = [{ hromada: 1, period, service: 'residence', applications: 1 }];
	const outcome = outcomeOf('services-rendered', rows);
	const issues = [issue('unknown-column', 'warning'), issue('invalid-number', 'error')];
	return {
		receivedOn: '2024-05-02',
		outcome: { ...outcome, report: { ...outcome.report, issues: [...issues, issues[0]!] } }
	};
}

const taken = { by: 'Олена', at: '2024-05-03T08:00:00.000Z', because: 'так і є' };

it('shows in the snapshot who accepted which warning of which submission, and why', async () => {
	const { folder } = await buildFrom([sent('2024-03'), sent('2024-04')], undefined, [
		{ seq: 2, code: 'unknown-column', ...taken },
		{ seq: 2, code: 'invalid-number', ...taken },
		{ seq: 9, code: 'unknown-column', ...taken }
	]);
	const rows = await ask(
		folder,
		'SELECT submission, code, accepted_by, because FROM {submission_issue} ORDER BY ALL'
	);
	expect(rows).toEqual([
		{ submission: 1, code: 'invalid-number', accepted_by: null, because: null },
		{ submission: 1, code: 'unknown-column', accepted_by: null, because: null },
		{ submission: 2, code: 'invalid-number', accepted_by: null, because: null },
		{ submission: 2, code: 'unknown-column', accepted_by: 'Олена', because: 'так і є' }
	]);
	const [{ report }] = (await ask(folder, 'SELECT report FROM {submission} WHERE seq = 2')) as [
		{ report: string }
	];
	const { issues } = JSON.parse(report) as Report;
	expect(issues.map(({ accepted }) => accepted)).toEqual([taken, null, taken]);
});

it('reads from the log the last word on each warning', () => {
	const warehouse = openWarehouse(temporaryFolder());
	const decided = (because: string | null, who: string) =>
		appendToLog(warehouse, () => [
			{ ...acceptance(3, 'scale-slip', because), who, at: '2026-01-02T00:00:00.000Z' }
		]);
	decided('перевірено', 'Олена');
	const log = decided(null, 'Іван');
	expect(acceptedIn(log)).toEqual([
		{
			...{ seq: 3, code: 'scale-slip', by: 'Іван' },
			...{ at: '2026-01-02T00:00:00.000Z', because: null }
		}
	]);
});
