import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import type { IndicatorSpec } from '#pipelines/catalogue/indicator-spec.ts';
import { GATHERED, Gathering } from './gathered-returns.ts';
import { hasColumn, literal, measureSql, type Source } from './measure.ts';
import { columnOf, fieldsOf } from './part-columns.ts';
import { GRAIN, QUARTER } from './period-sql.ts';

type Derived = IndicatorSpec & { from: NonNullable<IndicatorSpec['from']> };

const isDerived = (indicator: IndicatorSpec): indicator is Derived => Boolean(indicator.from);

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

/** What measures need to know of the fields in `rows`. */
function sourceOf(dataSet: ExportSpec): Source {
	const fields = new Map(fieldsOf(dataSet).map((field) => [field.name, field]));
	const found = (name: string) => {
		const field = fields.get(name);
		if (!field) throw new Error(`no such field in ${dataSet.name}: ${name}`);
		return field;
	};
	return {
		column: (name) => `rows.${quotedIdentifier(columnOf(found(name)))}`,
		isInteger: (name) => found(name).type === 'integer',
		gathering: new Gathering()
	};
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
	const source = sourceOf(dataSet);
	const { column, gathering } = source;
	const measures = derived.map((indicator, i) => measuresOf(indicator, i, source));
	const presence = askedBy(derived).map(
		(field) =>
			`sum(${gathering.take({ how: 'count', of: column(field) })}) OVER (PARTITION BY submission) > 0 AS ${quotedIdentifier(hasColumn(field))}`
	);
	await gathering.create(connection, dataSet.name);
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
