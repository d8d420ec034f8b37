import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { everyRow, isReplaced, keysOf } from '../current-rows.ts';
import { ownFields } from '../part-columns.ts';
import type { Found } from './amend-reports.ts';
import { seriesKeys, seriesOf } from './series.ts';

interface Replaced {
	submission: number;
	earlier: number;
	rows: number;
	changed: number;
	isWhole: boolean;
	most: number | null;
}

/** Each row of a submission beside the row that it took the place of. */
function replacedSql(dataSet: ExportSpec): string {
	const rows = everyRow(dataSet.name);
	const keys = keysOf(dataSet);
	const all = [...new Set([...seriesKeys(dataSet), 'period'])];
	const columns = seriesOf(dataSet).map(({ column }) => column);
	const fields = ownFields(dataSet).map(({ name }) => quotedIdentifier(name));
	const differs = fields.map((column) => `one.${column} IS DISTINCT FROM old.${column}`);
	const change = columns.map((column) => `coalesce(abs(one.${column} - old.${column}), 0)`);
	const arrivals = `SELECT DISTINCT ${keys.join(', ')}, submission FROM ${rows}`;
	return `WITH arrival AS (${arrivals}), twice AS (
			SELECT *, lag(submission) OVER (PARTITION BY ${keys.join(', ')} ORDER BY submission) AS earlier
			FROM arrival SEMI JOIN (
				SELECT ${keys.join(', ')} FROM arrival GROUP BY ALL HAVING count(*) > 1
			) USING (${keys.join(', ')})
		)
		SELECT one.submission, max(twice.earlier) AS earlier, count(*)::INTEGER AS rows,
			count(*) FILTER (WHERE ${differs.join(' OR ')})::INTEGER AS changed,
			count(*) = (SELECT count(*) FROM ${rows} AS sent WHERE sent.submission = one.submission) AS "isWhole",
			max(greatest(${[...change, '0'].join(', ')}))::DOUBLE AS most
		FROM twice JOIN ${rows} AS one
			ON one.submission = twice.submission AND ${keys.map((key) => `one.${key} IS NOT DISTINCT FROM twice.${key}`).join(' AND ')}
		LEFT JOIN ${rows} AS old
			ON old.submission = twice.earlier AND ${all.map((key) => `old.${key} IS NOT DISTINCT FROM one.${key}`).join(' AND ')}
		WHERE twice.earlier IS NOT NULL
		GROUP BY one.submission ORDER BY one.submission`;
}

const shown = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',');

/** Submissions that took the place of earlier ones: how many rows, how many of them changed. */
export async function findReplaced(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<Found[]> {
	if (!(await isReplaced(connection, dataSet))) return [];
	const reader = await connection.runAndReadAll(replacedSql(dataSet));
	const replaced = reader.getRowObjectsJS() as unknown as Replaced[];
	return replaced
		.filter(({ changed, isWhole }) => changed || isWhole)
		.map((one): Found => {
			const { submission, earlier, rows, changed, most } = one;
			const params = {
				...{ count: String(rows), other: String(earlier) },
				...{ changed: String(changed), most: shown(most ?? 0) }
			};
			const code = changed ? 'replaced-earlier' : 'same-content-again';
			return { submission, code, row: null, column: null, value: null, params };
		});
}
