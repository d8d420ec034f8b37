import { quotedIdentifier, type DuckDBConnection } from '@duckdb/node-api';
import type { Columns } from '#lib/domain/snapshot.ts';
import { Dictionary } from './dictionary.ts';
import { StagedTable, type Cell } from './staged-table.ts';

/**
 * Creates a table of these columns and fills it with rows given as objects; what a row does not
 * have is null.
 */
export async function fill(
	connection: DuckDBConnection,
	name: string,
	columns: Columns,
	rows: readonly Readonly<Record<string, Cell | undefined>>[]
): Promise<void> {
	const dictionary = new Dictionary();
	const staged = await StagedTable.create(connection, `staged ${name}`, columns, dictionary);
	const cells = Object.keys(columns).map((column) => rows.map((row) => row[column] ?? null));
	staged.append(cells, rows.length);
	staged.close();
	await dictionary.write(connection);
	await connection.run(`CREATE TABLE ${quotedIdentifier(name)} AS ${staged.select()}`);
	await connection.run(`DROP TABLE dictionary; DROP TABLE ${quotedIdentifier(staged.name)}`);
}
