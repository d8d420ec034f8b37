import type { DuckDBConnection } from '@duckdb/node-api';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { everyReturn } from '../current-rows.ts';
import type { Found } from './amend-reports.ts';
import { seriesOf } from './series.ts';

/** Values alike by chance in fewer rows. */
const FEWEST_ROWS = 5;

interface Copy {
	submission: number;
	period: string;
	was: string;
	hromada_uk: string;
	hromada_en: string;
	isOwn: boolean;
}

/**
 * Of the returns with some content, the first two that differ in a key: for any return one of them
 * is the first that differs from itself, so that no return meets all the others.
 */
const firstTwo = (among: string, key: string) =>
	`SELECT * FROM (
		SELECT * FROM sent
		QUALIFY row_number() OVER (PARTITION BY ${among}, ${key} ORDER BY submission, period, hromada_id) = 1
	) QUALIFY row_number() OVER (PARTITION BY ${among} ORDER BY submission, period, hromada_id) <= 2`;

const meeting = (name: string, among: string, key: string) =>
	`SELECT one.submission, one.hromada_id AS sender, one.period, other.submission AS earlier,
		other.period AS was, other.hromada_id
	FROM sent AS one JOIN ${name} AS other USING (${among})
	WHERE one.${key} <> other.${key} AND (other.submission, other.period, other.hromada_id)
		< (one.submission, one.period, one.hromada_id)`;

const COPIES = `WITH own AS (${firstTwo('content, rows, hromada_id', 'period')}),
	others AS (${firstTwo('content, rows', 'hromada_id')}),
	met AS (
		${meeting('own', 'content, rows, hromada_id', 'period')}
		UNION ALL ${meeting('others', 'content, rows', 'hromada_id')}
	)
	SELECT met.submission, met.period, was, hromada.name_uk AS hromada_uk,
		hromada.name_en AS hromada_en, sender = met.hromada_id AS "isOwn"
	FROM met JOIN hromada ON hromada.id = met.hromada_id
	QUALIFY row_number() OVER (PARTITION BY met.submission, sender, met.period
		ORDER BY "isOwn" DESC, earlier, was, met.hromada_id) = 1
	ORDER BY ALL`;

/** Returns whose every value is that of another period, or of another hromada. */
export async function findCopies(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<Found[]> {
	if (dataSet.of !== 'hromada' || !seriesOf(dataSet).length) return [];
	await connection.run(
		`CREATE OR REPLACE TEMP TABLE sent AS
		SELECT submission, hromada_id, period, content, rows FROM ${everyReturn(dataSet.name)}
		WHERE hromada_id IS NOT NULL AND rows >= ${FEWEST_ROWS} AND differs`
	);
	const reader = await connection.runAndReadAll(COPIES);
	return (reader.getRowObjectsJS() as unknown as Copy[]).map((copy): Found => {
		const { submission, period, was, hromada_uk, hromada_en, isOwn } = copy;
		const code = isOwn ? 'copied-period' : 'copied-hromada';
		const params = { expected: was, other_uk: hromada_uk, other_en: hromada_en };
		return { submission, code, row: null, column: null, value: period, params };
	});
}
