import type { DuckDBConnection } from '@duckdb/node-api';
import { lastDay, type Period, range, shift } from '#lib/domain/period.ts';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { everyReturn } from '../current-rows.ts';
import type { Found } from './amend-reports.ts';

interface Gap {
	submission: number;
	hromada: number;
	last: string;
	period: string;
	hromada_uk: string;
	hromada_en: string;
}

/** Of each return the latest period that had come before or with it, where periods lie between. */
function gapsSql({ name }: ExportSpec, ordinal: (period: string) => string): string {
	return `WITH arrival AS (
			SELECT hromada_id, period, min(submission) AS submission FROM ${everyReturn(name)}
			WHERE hromada_id IS NOT NULL GROUP BY ALL
		), held AS (
			SELECT *, max(period) OVER (PARTITION BY hromada_id ORDER BY submission, period
				ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS last
			FROM arrival
		)
		SELECT submission, hromada_id AS hromada, last, period, hromada.name_uk AS hromada_uk, hromada.name_en AS hromada_en
		FROM held JOIN hromada ON hromada.id = held.hromada_id
		WHERE period > last AND ${ordinal('period')} - ${ordinal('last')} > 1
		ORDER BY submission, hromada_id, period`;
}

const MONTH = (period: string) =>
	`(left(${period}, 4)::INTEGER * 12 + right(${period}, 2)::INTEGER)`;
const QUARTER = (period: string) =>
	`(left(${period}, 4)::INTEGER * 4 + right(${period}, 1)::INTEGER)`;

/** A time in which a whole hromada was occupied or in active hostilities. */
interface Hostile {
	hromada: number;
	start: string;
	end: string | null;
}

const HOSTILE = `SELECT hromada_id AS hromada, from_date::VARCHAR AS start, to_date::VARCHAR AS "end"
	FROM territorial_status WHERE scope = 'whole' AND status IN ('occupied', 'active_hostilities')`;

async function rowsOf<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
	const reader = await connection.runAndReadAll(sql);
	return reader.getRowObjectsJS() as unknown as Row[];
}

const placeOf = (hromada: number, period: Period) => `${hromada}/${period}`;

/** Returns of these hromadas that came at any time, be it later. */
async function cameFrom(
	connection: DuckDBConnection,
	{ name }: ExportSpec,
	gaps: readonly Gap[]
): Promise<Set<string>> {
	if (!gaps.length) return new Set();
	const ids = new Set(gaps.map(({ hromada }) => hromada));
	const came = await rowsOf<Pick<Gap, 'hromada' | 'period'>>(
		connection,
		`SELECT DISTINCT hromada_id AS hromada, period FROM ${everyReturn(name)}
		WHERE hromada_id IN (${[...ids].join(', ')})`
	);
	return new Set(came.map(({ hromada, period }) => placeOf(hromada, period)));
}

/** Periods after the last that are due and never came, but those that hostilities excuse. */
function missingOf(
	{ hromada, last, period }: Gap,
	{ from, hostile, came }: { from: Period; hostile: readonly Hostile[]; came: Set<string> }
): Period[] {
	const isExcused = (one: Period) => {
		const day = lastDay(one);
		return hostile.some(
			({ start, end, ...span }) => span.hromada === hromada && start <= day && (end ?? day) >= day
		);
	};
	return range(shift(last, 1), shift(period, -1)).filter(
		(one) => one >= from && !came.has(placeOf(hromada, one)) && !isExcused(one)
	);
}

/** Returns that leave out periods after the last that the hromada sent. */
export async function findGaps(
	connection: DuckDBConnection,
	dataSet: ExportSpec
): Promise<Found[]> {
	if (dataSet.of !== 'hromada' || !dataSet.expected) return [];
	const { every, from } = dataSet.expected;
	const gaps = await rowsOf<Gap>(connection, gapsSql(dataSet, every === 'month' ? MONTH : QUARTER));
	const hostile = gaps.length ? await rowsOf<Hostile>(connection, HOSTILE) : [];
	const came = await cameFrom(connection, dataSet, gaps);
	return gaps.flatMap((gap): Found[] => {
		const { submission, hromada_uk, hromada_en } = gap;
		const missing = missingOf(gap, { from, hostile, came });
		if (!missing.length) return [];
		const isRun =
			missing.length > 2 && missing.length === range(missing[0]!, missing.at(-1)!).length;
		const value = isRun ? `${missing[0]}–${missing.at(-1)}` : missing.join(', ');
		const params = { field_uk: hromada_uk, field_en: hromada_en };
		return [{ submission, code: 'gap-in-periods', row: null, column: null, value, params }];
	});
}
