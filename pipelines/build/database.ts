import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Connections to one database, for what can be done at the same time. */
export type Connections = readonly [DuckDBConnection, DuckDBConnection, DuckDBConnection];

/**
 * Runs work on an empty database in memory, and ends it. What does not fit in memory goes to
 * `spill`.
 */
export async function withDatabase<T>(
	spill: string,
	work: (...connections: Connections) => Promise<T>
): Promise<T> {
	const instance = await DuckDBInstance.create(':memory:', {
		temp_directory: spill,
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	const connect = () => instance.connect();
	const connections = [await connect(), await connect(), await connect()] as const;
	try {
		return await work(...connections);
	} finally {
		for (const connection of connections) connection.closeSync();
		instance.closeSync();
	}
}
