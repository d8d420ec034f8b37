import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

type Waiting = (connection: DuckDBConnection) => void;

/**
 * A few connections to one database, each lent to one query at a time: two results read from one
 * connection would cut each other short. Fewer than the four threads that Node has for files.
 */
export class Connections {
	readonly #all: DuckDBConnection[];
	readonly #idle: DuckDBConnection[];
	readonly #waiting: Waiting[] = [];

	private constructor(connections: DuckDBConnection[]) {
		this.#all = connections;
		this.#idle = [...connections];
	}

	static async open(instance: DuckDBInstance, amount: number): Promise<Connections> {
		const opened = Array.from({ length: amount }, () => instance.connect());
		return new Connections(await Promise.all(opened));
	}

	async use<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
		const connection =
			this.#idle.pop() ?? (await new Promise<DuckDBConnection>((lend) => this.#waiting.push(lend)));
		try {
			return await work(connection);
		} finally {
			const next = this.#waiting.shift();
			if (next) next(connection);
			else this.#idle.push(connection);
		}
	}

	close() {
		for (const connection of this.#all) {
			connection.interrupt();
			connection.closeSync();
		}
	}
}
