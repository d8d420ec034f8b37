import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { TABLES, type Manifest, type TableName } from '#lib/domain/snapshot.ts';
import type { TableEntry } from '#lib/domain/table-entry.ts';

export type Cell = string | number | boolean | null;
/** Rows of some tables; columns left out are null, tables left out are empty. */
export type Content = Partial<Record<TableName, Record<string, Cell>[]>>;

const literal = (cell: Cell | undefined) => {
	if (cell === null || cell === undefined) return 'NULL';
	return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
};

function selectOf(table: TableName, rows: Record<string, Cell>[]): string {
	const columns = Object.entries<string>(TABLES[table]);
	const shape = columns.map(([name, type]) => `NULL::${type} AS "${name}"`).join(', ');
	const tuples = rows.map(
		(row) => `SELECT ${columns.map(([name]) => literal(row[name])).join(', ')}`
	);
	return [`SELECT ${shape} WHERE false`, ...tuples].join(' UNION ALL ');
}

/** Writes every table of a snapshot and its manifest, as a publisher would; gives the manifest. */
export async function writeSnapshot(
	root: string,
	sequence: number,
	content: Content
): Promise<Manifest> {
	const folder = `t${sequence}`;
	mkdirSync(join(root, 'snapshots', folder), { recursive: true });
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	const tables = {} as Record<TableName, TableEntry>;
	for (const table of Object.keys(TABLES) as TableName[]) {
		const file = `${table}.parquet`;
		const path = join(root, 'snapshots', folder, file);
		const rows = content[table] ?? [];
		await connection.run(`COPY (${selectOf(table, rows)}) TO '${path}' (FORMAT parquet)`);
		const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
		tables[table] = { file, rows: rows.length, bytes: statSync(path).size, sha256 };
	}
	connection.closeSync();
	instance.closeSync();
	const hashes = Object.values(tables).map((entry) => entry.sha256);
	const manifest: Manifest = {
		id: createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 16),
		sequence,
		parent: sequence > 1 ? sequence - 1 : null,
		folder,
		asOf: '2026-05-20',
		publishedAt: '2026-05-20T10:00:00.000Z',
		demo: true,
		codeVersion: 'test',
		logHead: '',
		tables,
		submissions: 0
	};
	const name = `${String(sequence).padStart(8, '0')}.json`;
	writeFileSync(join(root, 'snapshots', name), JSON.stringify(manifest), { flag: 'wx' });
	return manifest;
}
