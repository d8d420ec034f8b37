import type { DuckDBConnection } from '@duckdb/node-api';
import type { Manifest } from '../../domain/snapshot.ts';

/** Periods that have observations: `calendar` (period, grain, ends_on: its last day). */
const CALENDAR = `
CREATE TABLE calendar AS
SELECT period, grain,
	CASE grain WHEN 'month' THEN last_day((period || '-01')::DATE)
		WHEN 'quarter' THEN last_day(make_date(left(period, 4)::INTEGER, 3 * right(period, 1)::INTEGER, 1))
		ELSE make_date(period::INTEGER, 12, 31) END AS ends_on
FROM (SELECT DISTINCT period::VARCHAR AS period, grain FROM observation)
ORDER BY grain, period`;

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
