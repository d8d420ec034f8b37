import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/**
 * Runs work on an empty database in memory, and ends it. What does not fit in memory goes to
 * `spill`.
 */
export async function withDatabase<T>(
	spill: string,
	work: (connection: DuckDBConnection) => Promise<T>
): Promise<T> {
	const instance = await DuckDBInstance.create(':memory:', {
		temp_directory: spill,
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	const connection = await instance.connect();
	try {
		return await work(connection);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
