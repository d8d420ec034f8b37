import { asInteger, countIf } from '../engine/dialect.ts';
import type { Question } from './question.ts';

export interface SnapshotFactsRow {
	snapshot: string;
	sequence: number;
	/** The latest day on which something was received, `yyyy-mm-dd`. */
	as_of: string;
	published_at: string;
	demo: boolean;
	code_version: string;
	/** Files received, of which some are superseded or rejected. */
	files: number;
	current: number;
	superseded: number;
	rejected: number;
	demo_files: number;
	rows_in: number;
	loaded: number;
	quarantined: number;
	not_data: number;
}

/** One row: what the snapshot is and how many files and rows are behind it. */
export const snapshotFacts: Question<void, SnapshotFactsRow> = {
	name: 'snapshot-facts',
	sql: `
SELECT f.*, s.*
FROM snapshot_facts f
CROSS JOIN (
	SELECT ${asInteger('count(*)')} AS files,
		${countIf("status = 'current'")} AS current,
		${countIf("status = 'superseded'")} AS superseded,
		${countIf("status = 'rejected'")} AS rejected,
		${countIf('demo')} AS demo_files,
		${asInteger('coalesce(sum(rows_in), 0)')} AS rows_in,
		${asInteger('coalesce(sum(loaded), 0)')} AS loaded,
		${asInteger('coalesce(sum(quarantined), 0)')} AS quarantined,
		${asInteger('coalesce(sum(not_data), 0)')} AS not_data
	FROM submission
) s`,
	bind: () => ({})
};
