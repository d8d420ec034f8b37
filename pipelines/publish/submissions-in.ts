import { join } from 'node:path';
import { quotedString } from '@duckdb/node-api';
import type { Manifest } from '#lib/domain/snapshot.ts';
import { filesOf } from '#lib/domain/table-entry.ts';
import type { Report, SubmissionStatus } from '#lib/domain/submission.ts';
import { withDatabase } from '#pipelines/build/database.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';

/** Status and report of the submissions named of a snapshot, by number. */
export async function submissionsIn(
	warehouse: Warehouse,
	{ folder, tables }: Manifest,
	seqs: readonly number[]
): Promise<Map<number, { status: SubmissionStatus; report: Report }>> {
	if (!seqs.length) return new Map();
	const files = filesOf(tables.submission).map(({ file }) =>
		quotedString(join(warehouse.snapshots, folder, file))
	);
	const rows = await withDatabase(warehouse.staging, async (connection) => {
		// Bounds that are written out let whole row groups be passed over.
		const sorted = seqs.toSorted((a, b) => a - b);
		const reader = await connection.runAndReadAll(
			`SELECT seq, status, report FROM read_parquet([${files.join(', ')}])
			WHERE seq BETWEEN ${sorted[0]} AND ${sorted.at(-1)} AND seq IN (${sorted.join(', ')})`
		);
		return reader.getRowsJS() as [number, SubmissionStatus, string][];
	});
	return new Map(
		rows.map(([seq, status, report]) => [seq, { status, report: JSON.parse(report) as Report }])
	);
}
