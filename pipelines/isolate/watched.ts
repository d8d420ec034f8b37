import { Worker } from 'node:worker_threads';
import type { Limits } from './limits.ts';

const WATCHDOG = new URL('./watchdog.js', import.meta.url);

/** Signals by which the watchdog ends the process: too much memory, too much time. */
export const OVER_MEMORY = 'SIGKILL';
export const OVER_TIME = 'SIGALRM';

const state = new Float64Array(new SharedArrayBuffer(4 * Float64Array.BYTES_PER_ELEMENT));
const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Sets a thread to watch over this process, which hears of no timer while it reads. */
export function setWatchdog(): void {
	new Worker(WATCHDOG, { workerData: { state, turn }, execArgv: [] }).unref();
}

/** Does the work; where it takes more than the limits allow, the process ends there and then. */
export async function watched<T>(
	{ processorMs, clockMs, bytes }: Limits,
	work: () => Promise<T>
): Promise<T> {
	const { user, system } = process.cpuUsage();
	state.set([1, (user + system) / 1000 + processorMs, Date.now() + clockMs, bytes]);
	try {
		return await work();
	} finally {
		state[0] = 0;
	}
}
