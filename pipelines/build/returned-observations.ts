import type { DuckDBConnection } from '@duckdb/node-api';
import { currentRows } from './current-rows.ts';
import { absenceOf } from './part-columns.ts';
import { GRAIN } from './period-sql.ts';

/** The data set whose rows are values of indicators. */
export const RETURN = 'indicator-return';

/**
 * Adds to `measured` the values that hromadas returned as such. A value stands in `numerator`, or
 * in `value` where the indicator has no parts; a cell that says why it is empty gives the kind of
 * absence.
 */
export async function takeReturned(connection: DuckDBConnection): Promise<void> {
	const said = ['numerator', 'denominator', 'value'].map(absenceOf).join(', ');
	await connection.run(`
		INSERT INTO measured
		WITH rows AS (
			SELECT returned.*, indicator.denominator = 'reported' AS has_parts,
				coalesce(returned.numerator, CASE WHEN NOT has_parts THEN value END) AS top,
				CASE WHEN has_parts THEN returned.denominator END AS bottom,
				CASE
					WHEN top IS NULL OR (has_parts AND bottom IS NULL)
						THEN coalesce(${said}, 'not_reported')
					WHEN has_parts AND bottom = 0 THEN 'not_applicable'
				END AS why
			FROM ${currentRows(RETURN)} AS returned
			JOIN indicator ON indicator.id = returned.indicator
		)
		SELECT indicator, hromada_id, period, ${GRAIN}, CASE WHEN why IS NULL THEN top END,
			CASE WHEN why IS NULL THEN bottom END, why, submission, demo
		FROM rows`);
}
