import { workerData } from 'node:worker_threads';

const STEP_MS = 10;

/** Set by the thread that reads: whether it works, since when, and what it may take. */
const watch = /** @type {{ state: Float64Array, turn: Int32Array }} */ (workerData);

/** @param {NodeJS.Signals} signal */
const end = (signal) => process.kill(process.pid, signal);

for (;;) {
	Atomics.wait(watch.turn, 0, 0, STEP_MS);
	const [works, processorUntil, clockUntil, bytes] = watch.state;
	if (!works) continue;
	const { user, system } = process.cpuUsage();
	if (process.memoryUsage.rss() > /** @type {number} */ (bytes)) end('SIGKILL');
	if ((user + system) / 1000 > /** @type {number} */ (processorUntil)) end('SIGALRM');
	if (Date.now() > /** @type {number} */ (clockUntil)) end('SIGALRM');
}
