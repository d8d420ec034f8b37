import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import type { IndicatorSpec } from '#pipelines/catalogue/indicator-spec.ts';
import { currentRows } from './current-rows.ts';
import { hasColumn, literal, measureSql, type Gather, type Source } from './measure.ts';
import { columnOf, fieldsOf } from './part-columns.ts';
import { GRAIN, QUARTER } from './period-sql.ts';

type Derived = IndicatorSpec & { from: NonNullable<IndicatorSpec['from']> };

const isDerived = (indicator: IndicatorSpec): indicator is Derived => Boolean(indicator.from);

/** What is gathered of the rows of each return: one row a hromada, period and submission. */
const GATHERED = quotedIdentifier('gathered returns');

/** Which hromadas and periods have a figure at all, one row each with its origin. */
function spineOf(dataSet: ExportSpec, period: string): string {
	if (dataSet.of === 'hromada') {
		return `SELECT hromada_id, ${period} AS period, max(submission) AS submission, bool_or(demo) AS demo
			FROM ${GATHERED} GROUP BY ALL`;
	}
	return `SELECT hromada.id AS hromada_id, filed.* FROM hromada CROSS JOIN (
			SELECT ${period} AS period, max(submission) AS submission, bool_or(demo) AS demo
			FROM ${GATHERED} GROUP BY ALL
		) AS filed`;
}

/** The fields that conditions ask. */
const askedBy = (indicators: readonly Derived[]) => [
	...new Set(
		indicators.flatMap(({ from }) =>
			[from.numerator, from.denominator].flatMap((part) => Object.keys(part?.where ?? {}))
		)
	)
];

/** Columns `n<i>`, `d<i>` and the absence that stands where there is no value, `a<i>`. */
function measuresOf({ from }: Derived, i: number, source: Source): string {
	const numerator = measureSql(from.numerator, source);
	const denominator = from.denominator && measureSql(from.denominator, source);
	const divided = denominator?.value ?? 'NULL::DOUBLE';
	const absence = denominator
		? `CASE WHEN n${i} IS NULL THEN ${numerator.absence} WHEN d${i} IS NULL THEN ${denominator.absence} WHEN d${i} = 0 THEN 'not_applicable' END`
		: `CASE WHEN n${i} IS NULL THEN ${numerator.absence} END`;
	return `${numerator.value} AS n${i}, ${divided} AS d${i}, ${absence} AS a${i}`;
}

/** The column of a field in `rows`. */
function columnsOf(dataSet: ExportSpec): Source['column'] {
	const fields = new Map(fieldsOf(dataSet).map((field) => [field.name, columnOf(field)]));
	return (field) => {
		const found = fields.get(field);
		if (!found) throw new Error(`no such field in ${dataSet.name}: ${field}`);
		return `rows.${quotedIdentifier(found)}`;
	};
}

/** Names columns of what is gathered, the same for the same aggregate. */
function gathering(): { columns: Map<string, string>; gather: Gather } {
	const columns = new Map<string, string>();
	const gather: Gather = (aggregate) => {
		const known = columns.get(aggregate) ?? `g${columns.size}`;
		columns.set(aggregate, known);
		return `rows.${known}`;
	};
	return { columns, gather };
}

/** Makes the table of what is gathered of the current rows: the only look at each of them. */
async function gatherReturns(
	connection: DuckDBConnection,
	dataSet: ExportSpec,
	columns: ReadonlyMap<string, string>
): Promise<void> {
	const gathered = [...columns].map(([aggregate, name]) => `, ${aggregate} AS ${name}`);
	await connection.run(
		`CREATE OR REPLACE TEMP TABLE ${GATHERED} AS
		SELECT hromada_id, period, submission, bool_or(demo) AS demo ${gathered.join('')}
		FROM ${currentRows(dataSet.name)} AS rows GROUP BY hromada_id, period, submission`
	);
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
	const { columns, gather } = gathering();
	const source = { column: columnsOf(dataSet), gather };
	const measures = derived.map((indicator, i) => measuresOf(indicator, i, source));
	const presence = askedBy(derived).map(
		(field) =>
			`sum(${gather(`count(${source.column(field)})`)}) OVER (PARTITION BY submission) > 0 AS ${quotedIdentifier(hasColumn(field))}`
	);
	await gatherReturns(connection, dataSet, columns);
	const long = derived.map(
		({ id }, i) => `SELECT ${literal(id)} AS indicator_id, hromada_id, period, ${GRAIN} AS grain,
			CASE WHEN a${i} IS NULL THEN n${i} END AS numerator,
			CASE WHEN a${i} IS NULL THEN d${i} END AS denominator,
			a${i} AS absence, submission, demo FROM wide`
	);
	const periods = dataSet.expected?.every === 'month' ? ['period', QUARTER] : ['period'];
	for (const period of periods) {
		await connection.run(
			`INSERT INTO measured
			WITH spine AS (${spineOf(dataSet, period)}),
			rows AS (
				SELECT ${[`* REPLACE (${period} AS period)`, ...presence].join(', ')} FROM ${GATHERED} AS rows
			),
			wide AS (
				SELECT spine.hromada_id, spine.period, spine.submission, spine.demo, ${measures.join(', ')}
				FROM spine LEFT JOIN rows USING (hromada_id, period) GROUP BY ALL
			)
			${long.join(' UNION ALL ')}`
		);
	}
}
