import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/**
 * Runs work on an empty database in memory, and ends it. What does not fit in memory goes to
 * `spill`. A second connection is for what can be done at the same time.
 */
export async function withDatabase<T>(
	spill: string,
	work: (connection: DuckDBConnection, second: DuckDBConnection) => Promise<T>
): Promise<T> {
	const instance = await DuckDBInstance.create(':memory:', {
		temp_directory: spill,
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	const connections = [await instance.connect(), await instance.connect()] as const;
	try {
		return await work(...connections);
	} finally {
		for (const connection of connections) connection.closeSync();
		instance.closeSync();
	}
}
