import { DuckDBTypeId, type DuckDBConnection, type DuckDBResult } from '@duckdb/node-api';
import type { Bound } from '../questions/question.ts';
import { boundValues } from './bound-values.ts';
import { QueryError } from './query-error.ts';

export interface Query {
	question: string;
	sql: string;
	values: Bound;
}

const READABLE = new Set([
	DuckDBTypeId.DOUBLE,
	DuckDBTypeId.INTEGER,
	DuckDBTypeId.BOOLEAN,
	DuckDBTypeId.VARCHAR,
	DuckDBTypeId.ENUM,
	DuckDBTypeId.SQLNULL
]);

/** Numbers beyond these types would reach pages as bigint or as objects. */
function assertReadable(result: DuckDBResult, query: Query) {
	for (const [i, name] of result.columnNames().entries()) {
		const typeId = result.columnTypeId(i);
		if (READABLE.has(typeId)) continue;
		throw new QueryError(`column ${name} of type ${DuckDBTypeId[typeId]} is not cast`, query);
	}
}

/**
 * Runs a query to its end, or interrupts it at the deadline.
 * @throws QueryError
 */
export async function runQuery(
	connection: DuckDBConnection,
	query: Query,
	deadlineMs: number
): Promise<DuckDBResult> {
	let isLate = false;
	const deadline = setTimeout(() => {
		isLate = true;
		connection.interrupt();
	}, deadlineMs);
	try {
		const { values, types } = boundValues(query.values);
		const result = await connection.run(query.sql, values, types);
		assertReadable(result, query);
		return result;
	} catch (cause) {
		if (cause instanceof QueryError) throw cause;
		const what = isLate ? `query interrupted after ${deadlineMs} ms` : 'query failed';
		throw new QueryError(what, query, cause);
	} finally {
		clearTimeout(deadline);
	}
}
