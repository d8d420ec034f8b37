import { statSync } from 'node:fs';
import { join } from 'node:path';
import { quotedString, type DuckDBConnection } from '@duckdb/node-api';
import type { TableFile } from '#lib/domain/table-entry.ts';
import { hashFile } from './hash-file.ts';

/** Writes rows as Parquet, sorted by all their columns: the same rows, the same bytes. */
export async function writeFile(
	connection: DuckDBConnection,
	rows: string,
	folder: string,
	file: string
): Promise<TableFile> {
	const path = join(folder, file);
	const written = await connection.run(
		`COPY (${rows} ORDER BY ALL) TO ${quotedString(path)} (FORMAT parquet, COMPRESSION zstd)`
	);
	return {
		file,
		rows: written.rowsChanged,
		bytes: statSync(path).size,
		sha256: await hashFile(path)
	};
}
