import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
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

/**
 * Makes `accepted`: who took on which warning, and the table `submission_issue` of what the reports
 * hold.
 */
export async function fillSubmissionIssues(
	connection: DuckDBConnection,
	accepted: readonly AcceptedWarning[]
): Promise<void> {
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
			SELECT DISTINCT submission, unnest(string_split(codes, chr(10))) AS code
			FROM (
				SELECT submission, codes FROM outcome WHERE codes <> ''
				UNION ALL SELECT submission, codes FROM amendment
			)
		)
		SELECT found.submission, found.code, accepted."by" AS accepted_by,
			accepted."at" AS accepted_at, accepted.because
		FROM found
		LEFT JOIN issue_kind ON issue_kind.code = found.code
		LEFT JOIN accepted ON accepted.seq = found.submission AND accepted.code = found.code
			AND issue_kind.severity = 'warning'`);
}
