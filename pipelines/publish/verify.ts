import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { LATER_TABLES, TABLES, type Manifest, type TableName } from '#lib/domain/snapshot.ts';
import { filesOf, type TableEntry, type TableFile } from '#lib/domain/table-entry.ts';
import { withDatabase } from '#pipelines/build/database.ts';
import { hashFile } from '#pipelines/build/hash-file.ts';
import { TABLE_NAMES } from '#pipelines/build/write-tables.ts';
import { contentId } from './manifests.ts';

type Tables = Manifest['tables'];

async function columnsOf(connection: DuckDBConnection, file: string): Promise<string> {
	const reader = await connection.runAndReadAll(
		'SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet($file))',
		{ file }
	);
	return reader.getRowsJS().join(' ');
}

async function problemOfFile(
	connection: DuckDBConnection,
	name: TableName,
	entry: TableFile,
	folder: string
): Promise<string | null> {
	const file = join(folder, entry.file);
	if (!existsSync(file)) return `table missing: ${entry.file}`;
	const { size } = statSync(file);
	if (size !== entry.bytes) return `table of another size: ${entry.file}, ${size} bytes`;
	const hash = await hashFile(file);
	if (hash !== entry.sha256) return `table damaged: ${entry.file}, ${hash}`;
	const declared = Object.entries(TABLES[name]).join(' ');
	const columns = await columnsOf(connection, file);
	if (columns !== declared) return `table of other columns: ${entry.file}, ${columns}`;
	const counted = await connection.runAndReadAll(
		'SELECT num_rows::INTEGER FROM parquet_file_metadata($file)',
		{ file }
	);
	const rows = counted.getRowsJS()[0]?.[0];
	return rows === entry.rows ? null : `table of other length: ${entry.file}, ${rows} rows`;
}

async function problemOf(
	connection: DuckDBConnection,
	name: TableName,
	entry: TableEntry | undefined,
	folder: string
): Promise<string | null> {
	if (!entry) return LATER_TABLES.includes(name) ? null : `table missing in manifest: ${name}`;
	for (const file of filesOf(entry)) {
		const problem = await problemOfFile(connection, name, file, folder);
		if (problem) return problem;
	}
	return null;
}

/** What is wrong with the tables in a folder, a line each; nothing where all is as recorded. */
export async function problemsIn(folder: string, tables: Tables): Promise<string[]> {
	return withDatabase(folder, async (...connections) => {
		const of = (name: TableName, at: number) =>
			problemOf(connections[at % connections.length]!, name, tables[name], folder).catch(
				(error: Error) => `table unreadable: ${name}, ${error.message}`
			);
		const problems = await Promise.all(TABLE_NAMES.map(of));
		return problems.filter((problem) => problem !== null);
	});
}

/** What is wrong with a published snapshot. */
export async function problemsOf(snapshots: string, manifest: Manifest): Promise<string[]> {
	const problems = await problemsIn(join(snapshots, manifest.folder), manifest.tables);
	if (problems.length) return problems;
	const id = contentId(manifest.tables);
	return id === manifest.id ? [] : [`manifest of another id: ${manifest.sequence}, ${id}`];
}
