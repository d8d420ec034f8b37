import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { quotedString, type DuckDBConnection } from '@duckdb/node-api';
import { GRAIN, QUARTER } from './period-sql.ts';

/** The kinds that outweigh others where the months of a quarter have several. */
const WEIGHT = ['hostilities', 'rejected', 'late', 'not_reported', 'suppressed'];
const weighed = `list_position([${WEIGHT.map(quotedString).join(', ')}], absence)`;

/**
 * Absences of figures that were due: the kind of the return where it did not come; else, where
 * the return came without the figure, `rejected` if a row about it waits in quarantine and
 * `not_reported` if not.
 */
const DUE_BUT_ABSENT = `SELECT indicator.id AS indicator_id, reporting.hromada_id, reporting.period,
		CASE
			WHEN reporting.state NOT IN ('on_time', 'after_due') THEN reporting.state
			WHEN waiting.hromada_id IS NOT NULL THEN 'rejected'
			ELSE 'not_reported'
		END AS absence,
		reporting.demo
	FROM reporting JOIN indicator ON indicator.dataset = reporting.dataset
	ANTI JOIN measured ON measured.indicator_id = indicator.id
		AND measured.hromada_id = reporting.hromada_id AND measured.period = reporting.period
	LEFT JOIN (SELECT DISTINCT dataset, hromada_id, period, indicator FROM quarantined) AS waiting
		ON waiting.dataset = reporting.dataset AND waiting.hromada_id = reporting.hromada_id
		AND waiting.period = reporting.period AND waiting.indicator = indicator.id`;

/** A return that says hostilities says so of all its figures. */
const ALL_HOSTILE = `UPDATE measured SET absence = 'hostilities'
	FROM reporting JOIN indicator ON indicator.dataset = reporting.dataset
	WHERE reporting.state = 'hostilities' AND indicator.id = measured.indicator_id
	AND reporting.hromada_id = measured.hromada_id AND reporting.period = measured.period`;

/** Adds the figures that were due and are not there to `measured`, in the grain of the return. */
export async function addAbsent(connection: DuckDBConnection): Promise<void> {
	await connection.run(ALL_HOSTILE);
	await connection.run(
		`INSERT INTO measured SELECT indicator_id, hromada_id, period, ${GRAIN}, NULL, NULL, absence, NULL, demo
		FROM (${DUE_BUT_ABSENT})`
	);
}

/**
 * Makes a quarter of a monthly data set stand only where all its months do: with a month missing
 * its sum would be a guess, so the weightiest absence of the months takes its place. A month to
 * which the indicator does not apply is no gap.
 */
export async function settleQuarters(
	connection: DuckDBConnection,
	{ name }: ExportSpec
): Promise<void> {
	await connection.run(
		`CREATE OR REPLACE TEMP TABLE quarter_state AS
		SELECT indicator_id, hromada_id, ${QUARTER} AS period, count(*) AS months,
			arg_min(absence, ${weighed}) FILTER (WHERE ${weighed} > 0) AS absence,
			bool_or(demo) AS demo
		FROM measured WHERE grain = 'month'
		AND indicator_id IN (SELECT id FROM indicator WHERE dataset = $name)
		GROUP BY ALL`,
		{ name }
	);
	const same = `quarter_state.indicator_id = measured.indicator_id
		AND quarter_state.hromada_id = measured.hromada_id AND quarter_state.period = measured.period`;
	await connection.run(
		`DELETE FROM measured USING quarter_state
		WHERE ${same} AND (quarter_state.absence IS NOT NULL OR quarter_state.months < 3)`
	);
	await connection.run(
		`INSERT INTO measured
		SELECT indicator_id, hromada_id, period, 'quarter', NULL, NULL, absence, NULL, demo
		FROM quarter_state WHERE months = 3 AND absence IS NOT NULL`
	);
}
