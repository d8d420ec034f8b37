import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import type { IndicatorSpec } from '#pipelines/catalogue/indicator-spec.ts';
import { currentRows } from './current-rows.ts';
import { hasColumn, measureSql, type Bind } from './measure.ts';
import { columnOf, fieldsOf } from './part-columns.ts';
import { GRAIN, QUARTER } from './period-sql.ts';

type Derived = IndicatorSpec & { from: NonNullable<IndicatorSpec['from']> };

const isDerived = (indicator: IndicatorSpec): indicator is Derived => Boolean(indicator.from);

/** Which hromadas and periods have a figure at all, one row each with its origin. */
function spineOf(dataSet: ExportSpec, period: string): string {
	const rows = currentRows(dataSet.name);
	if (dataSet.of === 'hromada') {
		return `SELECT hromada_id, ${period} AS period, max(submission) AS submission, bool_or(demo) AS demo
			FROM ${rows} GROUP BY ALL`;
	}
	return `SELECT hromada.id AS hromada_id, filed.* FROM hromada CROSS JOIN (
			SELECT ${period} AS period, max(submission) AS submission, bool_or(demo) AS demo
			FROM ${rows} GROUP BY ALL
		) AS filed`;
}

/** The rows, each with whether its submission had anything in the fields that conditions ask. */
function rowsWithPresence(dataSet: ExportSpec, indicators: Derived[], period: string): string {
	const asked = indicators.flatMap(({ from }) =>
		[from.numerator, from.denominator].flatMap((part) => Object.keys(part?.where ?? {}))
	);
	const presence = [...new Set(asked)].map(
		(field) =>
			`count(${quotedIdentifier(field)}) OVER (PARTITION BY submission) > 0 AS ${quotedIdentifier(hasColumn(field))}`
	);
	const columns = [`* REPLACE (${period} AS period)`, ...presence];
	return `SELECT ${columns.join(', ')} FROM ${currentRows(dataSet.name)}`;
}

/** Columns `n<i>`, `d<i>` and the absence that stands where there is no value, `a<i>`. */
function measuresOf(
	{ from }: Derived,
	i: number,
	column: (f: string) => string,
	bind: Bind
): string {
	const numerator = measureSql(from.numerator, column, bind);
	const denominator = from.denominator && measureSql(from.denominator, column, bind);
	const divided = denominator?.value ?? 'NULL::DOUBLE';
	const absence = denominator
		? `CASE WHEN n${i} IS NULL THEN ${numerator.absence} WHEN d${i} IS NULL THEN ${denominator.absence} WHEN d${i} = 0 THEN 'not_applicable' END`
		: `CASE WHEN n${i} IS NULL THEN ${numerator.absence} END`;
	return `${numerator.value} AS n${i}, ${divided} AS d${i}, ${absence} AS a${i}`;
}

function observationsSql(
	dataSet: ExportSpec,
	indicators: Derived[],
	period: string,
	bind: Bind
): string {
	const fields = new Map(fieldsOf(dataSet).map((field) => [field.name, columnOf(field)]));
	const column = (field: string) => {
		const found = fields.get(field);
		if (!found) throw new Error(`no such field in ${dataSet.name}: ${field}`);
		return `rows.${quotedIdentifier(found)}`;
	};
	const measures = indicators.map((indicator, i) => measuresOf(indicator, i, column, bind));
	const long = indicators.map(
		({ id }, i) => `SELECT ${bind(id)} AS indicator_id, hromada_id, period, ${GRAIN} AS grain,
			CASE WHEN a${i} IS NULL THEN n${i} END AS numerator,
			CASE WHEN a${i} IS NULL THEN d${i} END AS denominator,
			a${i} AS absence, submission, demo FROM wide`
	);
	return `WITH spine AS (${spineOf(dataSet, period)}),
		rows AS (${rowsWithPresence(dataSet, indicators, period)}),
		wide AS (
			SELECT spine.hromada_id, spine.period, spine.submission, spine.demo, ${measures.join(', ')}
			FROM spine LEFT JOIN rows USING (hromada_id, period) GROUP BY ALL
		)
		${long.join(' UNION ALL ')}`;
}

/**
 * Adds to `measured` what the catalogue derives from the rows of a data set: for each period of
 * the rows and, where those are months, for each quarter that they touch.
 */
export async function deriveObservations(
	connection: DuckDBConnection,
	dataSet: ExportSpec,
	indicators: readonly IndicatorSpec[]
): Promise<void> {
	const derived = indicators.filter(isDerived).filter(({ dataset }) => dataset === dataSet.name);
	if (!derived.length) return;
	const periods = dataSet.expected?.every === 'month' ? ['period', QUARTER] : ['period'];
	for (const period of periods) {
		const values: (string | number | boolean)[] = [];
		const bind: Bind = (value) => `$${values.push(value)}`;
		const sql = observationsSql(dataSet, derived, period, bind);
		await connection.run(`INSERT INTO measured ${sql}`, values);
	}
}
