import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { Report } from '#lib/domain/submission.ts';
import type { IssueKind } from '#pipelines/catalogue/issue-kind.ts';
import type { AcceptedWarning } from '#pipelines/receive/decisions.ts';
import { fill } from './fill.ts';
import { pair } from './pair.ts';

/** Makes the table `issue_kind`. */
export async function fillIssueKinds(
	connection: DuckDBConnection,
	kinds: readonly IssueKind[]
): Promise<void> {
	const rows = kinds.map(({ code, severity, stage, title, text, remedy, example }, index) => ({
		...{ code, position: index + 1, severity, stage },
		...pair('title', title),
		...pair('text', text),
		...pair('remedy', remedy),
		...pair('example', example)
	}));
	await fill(connection, 'issue_kind', TABLES.issue_kind, rows);
}

function markAccepted(report: Report, accepted: readonly AcceptedWarning[]): Report {
	const by = new Map(accepted.map(({ code, by, at, because }) => [code, { by, at, because }]));
	const issues = report.issues.map((issue) => ({
		...issue,
		accepted: issue.severity === 'warning' ? (by.get(issue.code) ?? null) : null
	}));
	return { ...report, issues };
}

async function amendReport(
	connection: DuckDBConnection,
	seq: number,
	accepted: readonly AcceptedWarning[]
): Promise<void> {
	const found = await connection.runAndReadAll(
		'SELECT report FROM outcome WHERE submission = $seq',
		{ seq }
	);
	const text = found.getRowsJS()[0]?.[0];
	if (typeof text !== 'string') return;
	const report = JSON.stringify(markAccepted(JSON.parse(text) as Report, accepted));
	await connection.run('UPDATE outcome SET report = $report WHERE submission = $seq', {
		report,
		seq
	});
}

/**
 * Says in the reports who accepted which warning, and makes the table `submission_issue` of what
 * the reports hold.
 */
export async function fillSubmissionIssues(
	connection: DuckDBConnection,
	accepted: readonly AcceptedWarning[]
): Promise<void> {
	for (const seq of new Set(accepted.map((one) => one.seq))) {
		const own = accepted.filter((one) => one.seq === seq);
		await amendReport(connection, seq, own);
	}
	const columns = { seq: 'INTEGER', code: 'VARCHAR', by: 'VARCHAR', at: 'VARCHAR' };
	await fill(
		connection,
		'accepted',
		{ ...columns, because: 'VARCHAR' },
		accepted.map((one) => ({ ...one }))
	);
	await connection.run(`
		CREATE TABLE submission_issue AS
		WITH found AS (
			SELECT DISTINCT submission,
				unnest(json_extract_string(report, '$.issues[*].code')) AS code
			FROM outcome
		)
		SELECT found.submission, found.code, accepted."by" AS accepted_by,
			accepted."at" AS accepted_at, accepted.because
		FROM found
		LEFT JOIN issue_kind ON issue_kind.code = found.code
		LEFT JOIN accepted ON accepted.seq = found.submission AND accepted.code = found.code
			AND issue_kind.severity = 'warning'`);
}
