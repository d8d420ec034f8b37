import {
	BOOLEAN,
	DATE,
	DOUBLE,
	DuckDBDataChunk,
	DuckDBDateValue,
	INTEGER,
	quotedIdentifier,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import { declare } from './current-rows.ts';
import type { Cell } from './staged-table.ts';

const CHUNK_ROWS = 2048;
const DAY = 86_400_000;

/** How a declared type is appended. */
const TYPES: Readonly<Record<string, [DuckDBType, (cell: NonNullable<Cell>) => DuckDBValue]>> = {
	VARCHAR: [VARCHAR, String],
	INTEGER: [INTEGER, Number],
	DOUBLE: [DOUBLE, Number],
	BOOLEAN: [BOOLEAN, (cell) => cell === true || cell === 'true'],
	DATE: [DATE, (cell) => new DuckDBDateValue(Date.parse(String(cell)) / DAY)]
};

type Row = Readonly<Record<string, Cell | undefined>>;

/**
 * Creates a table of these columns and fills it with rows given as objects; what a row does not
 * have is null.
 */
export async function fill(
	connection: DuckDBConnection,
	name: string,
	columns: Columns,
	rows: readonly Row[]
): Promise<void> {
	await connection.run(`CREATE TABLE ${quotedIdentifier(name)} (${declare(columns)})`);
	const appender = await connection.createAppender(name);
	const given = Object.entries(columns).map(([column, type]) => ({ column, as: TYPES[type]! }));
	const chunk = DuckDBDataChunk.create(given.map(({ as: [type] }) => type));
	for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
		const some = rows.slice(from, from + CHUNK_ROWS);
		chunk.reset();
		chunk.setColumns(
			given.map(({ column, as: [, valueOf] }) =>
				some.map((row) => {
					const cell = row[column] ?? null;
					return cell === null ? null : valueOf(cell);
				})
			)
		);
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
