import type { DuckDBConnection } from '@duckdb/node-api';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import { amendReports } from './amend-reports.ts';
import { findCopies } from './copies.ts';
import { findGaps } from './gaps.ts';
import { findJumps } from './jumps.ts';
import { findReplaced } from './replaced.ts';

const CHECKS = [findJumps, findCopies, findGaps, findReplaced];

/**
 * Holds what each submission says against what came before it, of the same hromada and of the
 * others, and puts what is found into its report. Nothing is taken back for it.
 */
export async function checkHistory(
	connection: DuckDBConnection,
	{ exports, issues }: Catalogue
): Promise<void> {
	const found = [];
	for (const dataSet of Object.values(exports)) {
		for (const check of CHECKS) found.push(...(await check(connection, dataSet)));
	}
	await amendReports(connection, found, issues);
}
