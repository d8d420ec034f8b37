import type { DuckDBConnection } from '@duckdb/node-api';
import type { Manifest } from '../../domain/snapshot.ts';
import { lastOf, quarterOfMonth } from './dialect.ts';

/**
 * Quarters of indicators that are observed by month only: the sums of the parts where all three
 * months are measured, else the absence of the last month that is not.
 */
const QUARTERS_FROM_MONTHS = `
INSERT INTO observation
WITH monthly AS (
	SELECT *, ${quarterOfMonth('period')} AS quarter
	FROM observation
	WHERE grain = 'month' AND indicator_id NOT IN (
		SELECT indicator_id FROM observation WHERE grain = 'quarter')
),
complete AS (
	SELECT indicator_id, quarter FROM monthly
	GROUP BY indicator_id, quarter HAVING count(DISTINCT period) = 3
),
summed AS (
	SELECT m.indicator_id, m.hromada_id, m.quarter, count(m.numerator) AS months,
		sum(m.numerator) AS numerator, sum(m.denominator) AS denominator,
		${lastOf('m.absence', 'm.period')} AS absence,
		max(m.submission) AS submission, bool_or(m.demo) AS demo
	FROM monthly m
	JOIN complete c ON c.indicator_id = m.indicator_id AND c.quarter = m.quarter
	GROUP BY m.indicator_id, m.hromada_id, m.quarter
)
SELECT indicator_id, hromada_id, quarter, 'quarter',
	CASE WHEN months = 3 THEN numerator END, CASE WHEN months = 3 THEN denominator END,
	CASE WHEN months < 3 THEN coalesce(absence, 'not_reported') END, submission, demo
FROM summed`;

/** Periods that have observations: `calendar` (period, grain). */
const CALENDAR = `
CREATE TABLE calendar AS SELECT DISTINCT period, grain FROM observation ORDER BY grain, period`;

const SNAPSHOT_FACTS = `
CREATE TABLE snapshot_facts AS
SELECT $id AS snapshot, $sequence::INTEGER AS sequence, $as_of AS as_of,
	$published_at AS published_at, $demo::BOOLEAN AS demo, $code_version AS code_version`;

/** Adds what questions need beside the tables of the contract. */
export async function deriveTables(
	connection: DuckDBConnection,
	{ id, sequence, asOf, publishedAt, demo, codeVersion }: Manifest
): Promise<void> {
	await connection.run(QUARTERS_FROM_MONTHS);
	await connection.run(SNAPSHOT_FACTS, {
		id,
		sequence,
		as_of: asOf,
		published_at: publishedAt,
		demo,
		code_version: codeVersion
	});
}

/** After `narrowColumns`, whose types it takes over. */
export async function deriveCalendar(connection: DuckDBConnection): Promise<void> {
	await connection.run(CALENDAR);
}
