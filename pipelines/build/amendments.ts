import { hash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Issue } from '#lib/domain/submission.ts';
import { declare } from './current-rows.ts';
import { fill } from './fill.ts';

/** Issues that only the warehouse shows of a submission, in the order in which they were found. */
export interface Amendment {
	submission: number;
	issues: readonly Issue[];
}

const COLUMNS = {
	step: 'INTEGER',
	submission: 'INTEGER',
	issues: 'VARCHAR',
	hash: 'VARCHAR',
	codes: 'VARCHAR'
};

/** Makes `amendment`: what is added to the reports of submissions, as text of JSON. */
export async function declareAmendments(connection: DuckDBConnection): Promise<void> {
	await connection.run(`CREATE TABLE amendment (${declare(COLUMNS)})`);
}

/** Adds issues to the reports of submissions, behind those that they hold. */
export async function amend(
	connection: DuckDBConnection,
	amendments: readonly Amendment[]
): Promise<void> {
	if (!amendments.length) return;
	const rows = amendments.map(({ submission, issues }) => {
		const text = issues.map((issue) => JSON.stringify(issue)).join(',');
		const codes = issues.map(({ code }) => code).join('\n');
		return { submission, issues: text, hash: hash('sha256', text, 'hex'), codes };
	});
	const { step: _, ...columns } = COLUMNS;
	await fill(connection, 'newly amended', columns, rows);
	await connection.run(
		`INSERT INTO amendment BY NAME
		SELECT (SELECT coalesce(max(step), 0) + 1 FROM amendment) AS step, * FROM "newly amended";
		DROP TABLE "newly amended"`
	);
}
