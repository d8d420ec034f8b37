import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableName } from '#lib/domain/snapshot.ts';
import type { TableEntry } from '#lib/domain/table-entry.ts';
import { type Earlier, writeSubmissions } from './submission-pieces.ts';
import { writeFile } from './write-file.ts';

/** What was written of each table. */
export type WrittenTables = Record<TableName, TableEntry>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** From so many rows on, texts that come again and again are sorted and written by their places. */
const MANY_ROWS = 100_000;
const FEW_TEXTS = 10_000;

/** The columns of a table as they are sorted; in a large one, texts as the places of few distinct ones. */
async function sortedColumns(connection: DuckDBConnection, table: TableName): Promise<string[]> {
	const columns = Object.entries<string>(TABLES[table]);
	const texts = columns.filter(([, type]) => type === 'VARCHAR').map(([name]) => name);
	const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`);
	const few = new Set<string>();
	const typeOf = (name: string) => quotedIdentifier(`texts of ${table}.${name}`);
	for (const name of (counted.getRowsJS()[0]![0] as number) < MANY_ROWS ? [] : texts) {
		await connection.run(
			`CREATE OR REPLACE TEMP TABLE texts AS SELECT text::VARCHAR AS text FROM (
				SELECT DISTINCT ${name} AS text FROM ${table} WHERE ${name} IS NOT NULL
			)`
		);
		const found = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM texts');
		const distinct = found.getRowsJS()[0]![0] as number;
		if (distinct === 0 || distinct > FEW_TEXTS) continue;
		await connection.run(
			`CREATE TYPE ${typeOf(name)} AS ENUM (SELECT text FROM texts ORDER BY text)`
		);
		few.add(name);
	}
	return columns.map(
		([name, type]) => `${name}::${few.has(name) ? typeOf(name) : type} AS ${name}`
	);
}

async function writeTable(
	connection: DuckDBConnection,
	table: TableName,
	folder: string,
	earlier: Earlier | null
): Promise<TableEntry> {
	if (table === 'submission') return writeSubmissions(connection, folder, earlier);
	const columns = (await sortedColumns(connection, table)).join(', ');
	return writeFile(connection, `SELECT ${columns} FROM ${table}`, folder, `${table}.parquet`);
}

/** Writes tables of the snapshot, each sorted: the same rows, the same bytes. */
export async function writeTables(
	connection: DuckDBConnection,
	tables: readonly TableName[],
	folder: string,
	earlier: Earlier | null
): Promise<Partial<WrittenTables>> {
	const written: Partial<WrittenTables> = {};
	for (const table of tables) {
		written[table] = await writeTable(connection, table, folder, earlier);
	}
	return written;
}
