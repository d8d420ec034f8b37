import type { DuckDBConnection } from '@duckdb/node-api';
import { range, shift } from '#lib/domain/period.ts';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { everyRow } from '../current-rows.ts';
import type { Found } from './amend-reports.ts';

interface Gap {
	submission: number;
	last: string;
	period: string;
	hromada_uk: string;
	hromada_en: string;
}

/** Of each return the latest period that had come before or with it, where periods lie between. */
function gapsSql({ name }: ExportSpec, ordinal: (period: string) => string): string {
	return `WITH arrival AS (
			SELECT hromada_id, period, min(submission) AS submission FROM ${everyRow(name)}
			WHERE hromada_id IS NOT NULL GROUP BY ALL
		), held AS (
			SELECT *, max(period) OVER (PARTITION BY hromada_id ORDER BY submission, period
				ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS last
			FROM arrival
		)
		SELECT submission, last, period, hromada.name_uk AS hromada_uk, hromada.name_en AS hromada_en
		FROM held JOIN hromada ON hromada.id = held.hromada_id
		WHERE period > last AND ${ordinal('period')} - ${ordinal('last')} > 1
		ORDER BY submission, hromada_id, period`;
}

const MONTH = (period: string) =>
	`(left(${period}, 4)::INTEGER * 12 + right(${period}, 2)::INTEGER)`;
const QUARTER = (period: string) =>
	`(left(${period}, 4)::INTEGER * 4 + right(${period}, 1)::INTEGER)`;

/** Returns that leave out periods after the last that the hromada sent. */
export async function findGaps(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<Found[]> {
	if (dataSet.of !== 'hromada' || !dataSet.expected) return [];
	const ordinal = dataSet.expected.every === 'month' ? MONTH : QUARTER;
	const reader = await connection.runAndReadAll(gapsSql(dataSet, ordinal));
	return (reader.getRowObjectsJS() as unknown as Gap[]).map((gap): Found => {
		const { submission, last, period, hromada_uk, hromada_en } = gap;
		const missing = range(shift(last, 1), shift(period, -1));
		const value = missing.length > 2 ? `${missing[0]}–${missing.at(-1)}` : missing.join(', ');
		const params = { field_uk: hromada_uk, field_en: hromada_en };
		return { submission, code: 'gap-in-periods', row: null, column: null, value, params };
	});
}
