import { DuckDBConnection } from '@duckdb/node-api';

/**
 * Loaded before the server: remembers the queries it runs, and on a message runs them again, one
 * after another on one connection and nothing else, to tell what they cost bare.
 */
const REPEATS = 5;
const run = DuckDBConnection.prototype.run;

/** @type {{ connection: DuckDBConnection, args: any }[]} */
let recorded = [];

/** @param {...any} args */
DuckDBConnection.prototype.run = function (...args) {
	recorded.push({ connection: this, args });
	return Reflect.apply(run, this, args);
};

async function replay() {
	for (const { connection, args } of recorded) {
		const result = await Reflect.apply(run, connection, args);
		await result.getColumnsJS();
	}
}

/** @returns {Promise<number>} milliseconds of the recorded queries, at the median */
async function timeReplay() {
	const times = [];
	for (let turn = 0; turn < REPEATS; turn++) {
		const began = performance.now();
		await replay();
		times.push(performance.now() - began);
	}
	return times.sort((a, b) => a - b)[REPEATS >> 1] ?? 0;
}

process.on('message', async (message) => {
	if (message === 'forget') recorded = [];
	const ms = message === 'replay' ? await timeReplay() : 0;
	process.send?.({ queries: recorded.length, ms });
});
