import { LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { LATER_TABLES, TABLES, type TableName } from '../../domain/snapshot.ts';
import { parquetRows } from './dialect.ts';

interface FilesOfTable {
	paths: readonly string[];
	rows: number;
}

/**
 * Where the Parquet files of each table are, and how many rows it must have; of tables that earlier
 * snapshots lack there may be none.
 */
export type TableFiles = Partial<Record<TableName, FilesOfTable>>;

const TABLE_NAMES = Object.keys(TABLES) as TableName[];

function createEmpty(connection: DuckDBConnection, table: TableName) {
	const columns = Object.entries<string>(TABLES[table]).map(([name, type]) => `"${name}" ${type}`);
	return connection.run(`CREATE TABLE ${table} (${columns.join(', ')})`);
}

async function loadTable(
	connection: DuckDBConnection,
	table: TableName,
	{ paths, rows }: FilesOfTable
): Promise<void> {
	const columns = Object.entries<string>(TABLES[table]).map(
		([column, type]) => `"${column}"::${type} AS "${column}"`
	);
	const loaded = await connection.run(
		`CREATE TABLE ${table} AS SELECT ${columns.join(', ')} FROM ${parquetRows}`,
		{ paths: listValue([...paths]) },
		{ paths: LIST(VARCHAR) }
	);
	const found = Number((await loaded.getRows())[0]?.[0] ?? 0);
	if (found !== rows) throw new Error(`table ${table} with ${found} rows instead of ${rows}`);
}

/**
 * Loads every table of a snapshot.
 * @throws Error where a file lacks a column or a row
 */
export async function loadTables(connection: DuckDBConnection, files: TableFiles): Promise<void> {
	for (const table of TABLE_NAMES) {
		const file = files[table];
		if (file) await loadTable(connection, table, file);
		else if (LATER_TABLES.includes(table)) await createEmpty(connection, table);
		else throw new Error(`table ${table} without a file`);
	}
}
