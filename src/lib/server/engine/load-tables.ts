import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableName } from '../../domain/snapshot.ts';
import { parquetRows } from './dialect.ts';

/** Where the Parquet file of each table is, and how many rows it must have. */
export type TableFiles = Record<TableName, { path: string; rows: number }>;

const TABLE_NAMES = Object.keys(TABLES) as TableName[];

async function loadTable(connection: DuckDBConnection, table: TableName, files: TableFiles) {
	const columns = Object.entries<string>(TABLES[table]).map(
		([column, type]) => `"${column}"::${type} AS "${column}"`
	);
	const { path, rows } = files[table];
	const loaded = await connection.run(
		`CREATE TABLE ${table} AS SELECT ${columns.join(', ')} FROM ${parquetRows}`,
		{ path }
	);
	const found = Number((await loaded.getRows())[0]?.[0] ?? 0);
	if (found !== rows) throw new Error(`table ${table} with ${found} rows instead of ${rows}`);
}

/**
 * Loads every table of a snapshot.
 * @throws Error where a file lacks a column or a row
 */
export async function loadTables(connection: DuckDBConnection, files: TableFiles): Promise<void> {
	for (const table of TABLE_NAMES) await loadTable(connection, table, files);
}
