import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import type { DuckDBConnection } from '@duckdb/node-api';
import { dueDay, lastDay, range, shift, distance } from '#lib/domain/period.ts';
import { everyReturn } from './current-rows.ts';
import { fill } from './fill.ts';

const DAY = 86_400_000;

const daysLater = (day: string, days: number) =>
	new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Every period of a data set that was due by `asOf`, with its days. */
export function dueReturns({ name, expected }: ExportSpec, asOf: string) {
	if (!expected) return [];
	const { from, dueDay: day, graceDays } = expected;
	const latest = shift(from, Math.max(0, distanceTo(from, asOf)));
	return range(from, latest)
		.map((period) => ({
			dataset: name,
			period,
			ends_on: lastDay(period),
			due_on: dueDay(period, day),
			grace_until: daysLater(dueDay(period, day), graceDays)
		}))
		.filter(({ due_on }) => due_on <= asOf);
}

/** How many periods lie between the first and the one that holds the day. */
function distanceTo(from: string, day: string): number {
	const month = day.slice(0, 7);
	if (!from.includes('Q')) return distance(from, month);
	return distance(from, `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);
}

const DUE = {
	dataset: 'VARCHAR',
	period: 'VARCHAR',
	ends_on: 'DATE',
	due_on: 'DATE',
	grace_until: 'DATE'
};

/** What came for each data set, hromada and period: first day loaded, or only quarantined. */
function arrivalsSql(dataSets: readonly ExportSpec[]): string {
	const loaded = dataSets.map(
		({ name }) =>
			`SELECT '${name}' AS dataset, hromada_id, period, submission FROM ${everyReturn(name)}`
	);
	return `SELECT dataset, hromada_id, period, bool_or(is_loaded) AS is_loaded,
			arg_min(received.received_on, seq) FILTER (WHERE is_loaded) AS loaded_on,
			arg_max(received.received_on, seq) AS last_on,
			arg_max(received.demo, seq) AS demo
		FROM (
			SELECT *, true AS is_loaded FROM (${loaded.join(' UNION ALL ')})
			UNION ALL
			SELECT dataset, hromada_id, period, submission, false FROM quarantined
		) AS came JOIN received ON received.seq = came.submission
		GROUP BY ALL`;
}

/** Hromadas that were wholly occupied or in active hostilities at the end of a period. */
const HOSTILE = `SELECT DISTINCT due.dataset, due.period, span.hromada_id
	FROM due JOIN territorial_status AS span
	ON span.scope = 'whole' AND span.status IN ('occupied', 'active_hostilities')
	AND span.from_date <= due.ends_on AND coalesce(span.to_date, due.ends_on) >= due.ends_on`;

/** Returns without any figure, of which a cell says hostilities. */
const SAID_HOSTILE = `SELECT indicator.dataset, hromada_id, period
	FROM measured JOIN indicator ON indicator.id = measured.indicator_id
	GROUP BY ALL HAVING bool_and(absence IS NOT NULL) AND bool_or(absence = 'hostilities')`;

/** Makes `reporting`: one row a return that was due from a hromada by `asOf`. */
export async function fillReporting(
	connection: DuckDBConnection,
	dataSets: readonly ExportSpec[],
	asOf: string
): Promise<void> {
	const expected = dataSets.filter((dataSet) => dataSet.expected);
	await fill(
		connection,
		'due',
		DUE,
		expected.flatMap((dataSet) => dueReturns(dataSet, asOf))
	);
	await connection.run(
		`INSERT INTO reporting
		WITH arrival AS (${arrivalsSql(dataSets)}),
			kind AS (SELECT dataset, bool_or(demo) AS demo FROM arrival GROUP BY dataset),
			hostile AS (${HOSTILE}), said_hostile AS (${SAID_HOSTILE})
		SELECT due.dataset, hromada.id, due.period, due.due_on,
			coalesce(arrival.loaded_on, arrival.last_on),
			CASE
				WHEN said_hostile.hromada_id IS NOT NULL THEN 'hostilities'
				WHEN arrival.loaded_on <= due.due_on THEN 'on_time'
				WHEN arrival.is_loaded THEN 'after_due'
				WHEN arrival.last_on IS NOT NULL THEN 'rejected'
				WHEN hostile.hromada_id IS NOT NULL THEN 'hostilities'
				WHEN $asOf::DATE <= due.grace_until THEN 'late'
				ELSE 'not_reported'
			END,
			coalesce(arrival.demo, kind.demo, false)
		FROM due CROSS JOIN hromada
		LEFT JOIN arrival ON arrival.dataset = due.dataset
			AND arrival.hromada_id = hromada.id AND arrival.period = due.period
		LEFT JOIN hostile ON hostile.dataset = due.dataset
			AND hostile.hromada_id = hromada.id AND hostile.period = due.period
		LEFT JOIN said_hostile ON said_hostile.dataset = due.dataset
			AND said_hostile.hromada_id = hromada.id AND said_hostile.period = due.period
		LEFT JOIN kind ON kind.dataset = due.dataset`,
		{ asOf }
	);
}
