import { statSync } from 'node:fs';
import { join } from 'node:path';
import { quotedString, type DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableEntry, type TableName } from '#lib/domain/snapshot.ts';
import { hashFile } from './hash-file.ts';

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

async function writeTable(
	connection: DuckDBConnection,
	table: TableName,
	folder: string
): Promise<TableEntry> {
	const file = `${table}.parquet`;
	const path = join(folder, file);
	const columns = Object.keys(TABLES[table]).join(', ');
	const written = await connection.run(
		`COPY (SELECT ${columns} FROM ${table} ORDER BY ALL) TO ${quotedString(path)}
		(FORMAT parquet, COMPRESSION zstd)`
	);
	return {
		file,
		rows: written.rowsChanged,
		bytes: statSync(path).size,
		sha256: await hashFile(path)
	};
}

/** Writes every table of the snapshot, sorted by all its columns: the same rows, the same bytes. */
export async function writeTables(
	connection: DuckDBConnection,
	folder: string
): Promise<Record<TableName, TableEntry>> {
	const entries: [TableName, TableEntry][] = [];
	for (const table of TABLE_NAMES)
		entries.push([table, await writeTable(connection, table, folder)]);
	return Object.fromEntries(entries) as Record<TableName, TableEntry>;
}
