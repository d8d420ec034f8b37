import type { DuckDBConnection } from '@duckdb/node-api';
import type { Manifest } from '../../domain/snapshot.ts';

/** Periods that have observations: `calendar` (period, grain). */
const CALENDAR = `
CREATE TABLE calendar AS SELECT DISTINCT period, grain FROM observation ORDER BY grain, period`;

const SNAPSHOT_FACTS = `
CREATE TABLE snapshot_facts AS
SELECT $id AS snapshot, $sequence::INTEGER AS sequence, $as_of AS as_of,
	$published_at AS published_at, $demo::BOOLEAN AS demo, $code_version AS code_version`;

/** Adds what questions need beside the tables of the contract, and takes over their types. */
export async function deriveTables(
	connection: DuckDBConnection,
	{ id, sequence, asOf, publishedAt, demo, codeVersion }: Manifest
): Promise<void> {
	await connection.run(CALENDAR);
	await connection.run(SNAPSHOT_FACTS, {
		id,
		sequence,
		as_of: asOf,
		published_at: publishedAt,
		demo,
		code_version: codeVersion
	});
}
