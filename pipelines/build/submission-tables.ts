import { quotedString, type DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/domain/snapshot.ts';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { maskPersonalData } from '#pipelines/check/personal/mask.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { declareAmendments } from './amendments.ts';
import { currentRows, declare, everyReturn, partsIn, type PartFile } from './current-rows.ts';
import { fill } from './fill.ts';
import { OUTCOME_COLUMNS, QUARANTINE_COLUMNS } from './part-columns.ts';

const RECEIVED = {
	seq: 'INTEGER',
	sha256: 'VARCHAR',
	file: 'VARCHAR',
	received_on: 'DATE',
	demo: 'BOOLEAN'
};

/** Makes `received`: what the log says of each submission. */
export async function fillReceived(
	connection: DuckDBConnection,
	submissions: readonly Received[]
): Promise<void> {
	const rows = submissions.map(({ seq, sha256, file, receivedOn, demo }) => ({
		seq,
		sha256,
		file: maskPersonalData(file),
		received_on: receivedOn,
		demo
	}));
	await fill(connection, 'received', RECEIVED, rows);
}

/** What is kept of the outcomes; reports stay where they are until they are written. */
const { report: _report, questions: _questions, rests_on: _rests, ...OUTCOME } = OUTCOME_COLUMNS;

async function gather(
	connection: DuckDBConnection,
	table: string,
	columns: Readonly<Record<string, string>>,
	files: readonly PartFile[]
): Promise<void> {
	await connection.run(`CREATE TABLE ${table} (${declare(columns)})`);
	if (!files.length) return;
	const names = Object.keys(columns).map((name) => `part.${name}`);
	await connection.run(
		`INSERT INTO ${table} SELECT ${names.join(', ')} FROM ${partsIn(files, { filename: true })} AS part
		JOIN received ON received.seq = part.submission`
	);
}

/**
 * Makes `outcome` and `quarantined`: what reading said of each file and in which part its report
 * is, and the rows that wait.
 */
export async function gatherOutcomes(
	connection: DuckDBConnection,
	outcomes: readonly PartFile[],
	quarantined: readonly PartFile[]
): Promise<void> {
	await gather(connection, 'outcome', { ...OUTCOME, filename: 'VARCHAR' }, outcomes);
	await gather(connection, 'quarantined', QUARANTINE_COLUMNS, quarantined);
	await connection.run('ALTER TABLE outcome ADD COLUMN recounted BOOLEAN DEFAULT false');
	await declareAmendments(connection);
}

function rowsAboutSql(dataSets: readonly ExportSpec[]): string {
	const loaded = dataSets.map(
		({ name }) => `SELECT submission, hromada_id, period FROM ${everyReturn(name)}`
	);
	return [...loaded, 'SELECT submission, hromada_id, period FROM quarantined'].join(' UNION ALL ');
}

/** Makes `submission_facts`, all of `submission` but the reports, and the table `quarantine`. */
export async function fillSubmissions(
	connection: DuckDBConnection,
	dataSets: readonly ExportSpec[]
): Promise<void> {
	const counting = dataSets.map(({ name }) => `SELECT submission FROM ${currentRows(name)}`);
	const ofHromada = dataSets.filter(({ of }) => of === 'hromada').map(({ name }) => name);
	await connection.run(`
		CREATE TABLE submission_facts AS
		WITH about AS (
			SELECT submission, min(hromada_id) AS hromada_id, count(DISTINCT hromada_id) AS hromadas,
				min(period) AS period_from, max(period) AS period_to
			FROM (${rowsAboutSql(dataSets)}) GROUP BY submission
		), counting AS (SELECT DISTINCT submission FROM (${counting.join(' UNION ALL ')}))
		SELECT received.seq, received.sha256, received.file, outcome.dataset,
			CASE WHEN about.hromadas = 1
				AND outcome.dataset IN (${ofHromada.map(quotedString).join(', ')})
				THEN about.hromada_id END AS hromada_id,
			about.period_from, about.period_to, received.received_on,
			CASE
				WHEN outcome.loaded = 0 THEN 'rejected'
				WHEN counting.submission IS NULL THEN 'superseded'
				ELSE 'current'
			END AS status,
			outcome.rows_in, outcome.loaded, outcome.quarantined, outcome.not_data, received.demo,
			outcome.filename AS part, outcome.recounted
		FROM received
		JOIN outcome ON outcome.submission = received.seq
		LEFT JOIN about ON about.submission = received.seq
		LEFT JOIN counting ON counting.submission = received.seq`);
	await connection.run(
		`INSERT INTO quarantine
		SELECT ${Object.keys(TABLES.quarantine).join(', ')} FROM quarantined`
	);
}
