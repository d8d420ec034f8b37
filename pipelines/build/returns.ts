import type { DuckDBConnection } from '@duckdb/node-api';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { everyReturn, everyRow } from './current-rows.ts';
import { seriesOf, sharedKeys } from './history/series.ts';

/** Values that hardly differ among themselves may be those of another return by chance. */
const LEAST_SPREAD = 10;

/** Columns for a hash of all values of a return, and whether those of its first field differ enough. */
function contentOf(dataSet: ExportSpec): string {
	const values = seriesOf(dataSet).map(({ column }) => column);
	const [first] = values;
	if (!first) return '';
	return `, sum(hash(${[...sharedKeys(dataSet), ...values].join(', ')})) AS content,
		max(${first}) > min(${first}) + ${LEAST_SPREAD} AS differs`;
}

/**
 * Makes the table of all returns of a data set: which submission brought how many rows of which
 * hromada and period, and with what content; anew where rows are taken out of it.
 */
export async function keepReturns(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<void> {
	const key = 'submission, hromada_id, period';
	await connection.run(
		`CREATE OR REPLACE TABLE ${everyReturn(dataSet.name)} AS
		SELECT ${key}, count(*) AS rows${contentOf(dataSet)}
		FROM ${everyRow(dataSet.name)} GROUP BY ${key}`
	);
}
