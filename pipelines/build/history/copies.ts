import type { DuckDBConnection } from '@duckdb/node-api';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { everyRow } from '../current-rows.ts';
import type { Found } from './amend-reports.ts';
import { seriesOf, sharedKeys } from './series.ts';

/** Values alike by chance in fewer rows, or where they hardly differ among themselves. */
const [FEWEST_ROWS, LEAST_SPREAD] = [5, 10];

interface Copy {
	submission: number;
	period: string;
	was: string;
	hromada_uk: string;
	hromada_en: string;
	isOwn: boolean;
}

/** One row for each hromada and period of a submission: a hash of all its values. */
function returnsSql(dataSet: ExportSpec): string {
	const same = sharedKeys(dataSet);
	const values = seriesOf(dataSet).map(({ column }) => column);
	return `SELECT submission, hromada_id, period,
			sum(hash(${[...same, ...values].join(', ')})) AS content, count(*) AS rows,
			min(${values[0]}) AS least, max(${values[0]}) AS most
		FROM ${everyRow(dataSet.name)} WHERE hromada_id IS NOT NULL GROUP BY ALL`;
}

const COPIES = `SELECT one.submission, one.period, other.period AS was,
		hromada.name_uk AS hromada_uk, hromada.name_en AS hromada_en,
		one.hromada_id = other.hromada_id AS "isOwn"
	FROM sent AS one
	JOIN sent AS other USING (content)
	JOIN hromada ON hromada.id = other.hromada_id
	WHERE one.rows >= ${FEWEST_ROWS} AND one.most > one.least + ${LEAST_SPREAD} AND one.rows = other.rows
	AND (other.submission < one.submission
		OR (other.submission = one.submission AND (other.period, other.hromada_id) < (one.period, one.hromada_id)))
	AND (one.hromada_id <> other.hromada_id OR one.period <> other.period)
	QUALIFY row_number() OVER (PARTITION BY one.submission, one.hromada_id, one.period
		ORDER BY "isOwn" DESC, other.submission, other.period, other.hromada_id) = 1
	ORDER BY ALL`;

/** Returns whose every value is that of another period, or of another hromada. */
export async function findCopies(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<Found[]> {
	if (dataSet.of !== 'hromada' || !seriesOf(dataSet).length) return [];
	await connection.run(`CREATE OR REPLACE TEMP TABLE sent AS ${returnsSql(dataSet)}`);
	const reader = await connection.runAndReadAll(COPIES);
	return (reader.getRowObjectsJS() as unknown as Copy[]).map((copy): Found => {
		const { submission, period, was, hromada_uk, hromada_en, isOwn } = copy;
		const code = isOwn ? 'copied-period' : 'copied-hromada';
		const params = { expected: was, other_uk: hromada_uk, other_en: hromada_en };
		return { submission, code, row: null, column: null, value: period, params };
	});
}
