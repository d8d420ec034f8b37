import type { DuckDBConnection } from '@duckdb/node-api';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import { everyReturn } from './current-rows.ts';
import { keepReturns } from './returns.ts';
import { reportStrays, setAside } from './set-aside.ts';

/** The first day of the column `period`, which may be a month, a quarter or a year. */
const BEGINS = `make_date(left(period, 4)::INTEGER, CASE
	WHEN length(period) = 4 THEN 1
	WHEN period LIKE '%Q%' THEN right(period, 1)::INTEGER * 3 - 2
	ELSE right(period, 2)::INTEGER END, 1)`;

/** Makes rows wait whose period had not begun when their file came: a slip in the year or month. */
export async function checkFuturePeriods(
	connection: DuckDBConnection,
	{ exports, issues }: Catalogue
): Promise<void> {
	const kinds = new Map(issues.map((kind) => [kind.code, kind]));
	const code = 'future-period';
	for (const dataSet of Object.values(exports)) {
		const field = dataSet.fields.find(({ type }) => type === 'period');
		if (!field) continue;
		const where = `(submission, period) IN (
			SELECT (submission, period) FROM ${everyReturn(dataSet.name)} AS sent
			JOIN received ON received.seq = sent.submission
			WHERE period IS NOT NULL AND ${BEGINS} > received.received_on)`;
		const strays = await setAside(connection, dataSet, { code, value: 'period', where });
		if (strays.length) await keepReturns(connection, dataSet);
		const column = field.title.uk;
		await reportStrays(
			connection,
			strays,
			({ row, value }) => ({ code, row, column, value }),
			kinds
		);
	}
}
