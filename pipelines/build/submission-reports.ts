import { quotedString, type DuckDBConnection } from '@duckdb/node-api';
import type { Acceptance, Issue, Report } from '#lib/domain/submission.ts';
import { fill } from './fill.ts';

/** Submissions from one number to another, both among them. */
export interface Span {
	from: number;
	to: number;
}

/** A report with more issues, as text: they are the last that it holds. */
const WITH_MORE = `left(read.report, -2) || CASE WHEN ends_with(read.report, '[]}') THEN '' ELSE ',' END
	|| amended.issues || ']}'`;

/** What must be parsed to be told: rows were set aside later, or a warning was taken on. */
interface Altered {
	seq: number;
	report: string;
	loaded: number;
	quarantined: number;
	issues: string | null;
	accepted: string | null;
}

function reportOf({ report, loaded, quarantined, issues, accepted }: Altered): string {
	const read = JSON.parse(report) as Report;
	const more = JSON.parse(`[${issues ?? ''}]`) as Issue[];
	const taken = JSON.parse(accepted ?? '[]') as (Acceptance & { code: string })[];
	const by = new Map(taken.map(({ code, by, at, because }) => [code, { by, at, because }]));
	const all = [...read.issues, ...more];
	const told = accepted
		? all.map((issue) => ({
				...issue,
				accepted: issue.severity === 'warning' ? (by.get(issue.code) ?? null) : null
			}))
		: all;
	return JSON.stringify({ ...read, loaded, quarantined, issues: told });
}

/** The reports of some submissions as they were read, from the parts that hold them. */
async function readSql(connection: DuckDBConnection, { from, to }: Span): Promise<string> {
	const reader = await connection.runAndReadAll(
		`SELECT DISTINCT part FROM submission_facts WHERE seq BETWEEN ${from} AND ${to} ORDER BY part`
	);
	const parts = reader.getRowsJS().map(([part]) => quotedString(String(part)));
	return `(SELECT facts.*, part.report FROM submission_facts AS facts
		JOIN read_parquet([${parts.join(', ')}], filename = true) AS part
		ON part.submission = facts.seq AND part.filename = facts.part
		WHERE facts.seq BETWEEN ${from} AND ${to} AND part.submission BETWEEN ${from} AND ${to})`;
}

async function fillAltered(connection: DuckDBConnection, read: string): Promise<void> {
	const reader = await connection.runAndReadAll(
		`SELECT read.seq, read.report, read.loaded, read.quarantined, amended.issues, taken.accepted
		FROM ${read} AS read
		LEFT JOIN amended ON amended.submission = read.seq
		LEFT JOIN taken ON taken.seq = read.seq
		WHERE read.recounted OR taken.accepted IS NOT NULL ORDER BY read.seq`
	);
	const altered = reader.getRowObjectsJS() as unknown as Altered[];
	const rows = altered.map((one) => ({ seq: one.seq, report: reportOf(one) }));
	await connection.run('DROP TABLE IF EXISTS altered');
	await fill(connection, 'altered', { seq: 'INTEGER', report: 'VARCHAR' }, rows);
}

/** A query for the rows of some submissions: their facts and the reports as they are to be told. */
export async function reportedSql(connection: DuckDBConnection, span: Span): Promise<string> {
	const read = await readSql(connection, span);
	await connection.run(
		`CREATE OR REPLACE TEMP TABLE amended AS
		SELECT submission, string_agg(issues, ',' ORDER BY step) AS issues FROM amendment
		WHERE submission BETWEEN ${span.from} AND ${span.to} GROUP BY submission`
	);
	await fillAltered(connection, read);
	return `SELECT read.* REPLACE (coalesce(altered.report,
			CASE WHEN amended.issues IS NULL THEN read.report ELSE ${WITH_MORE} END) AS report)
		FROM ${read} AS read
		LEFT JOIN amended ON amended.submission = read.seq
		LEFT JOIN altered ON altered.seq = read.seq`;
}
