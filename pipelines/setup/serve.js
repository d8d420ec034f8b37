import { spawn } from 'node:child_process';
import { ROOT } from './root.js';

/**
 * Runs a server until it ends. A terminal signals both processes, a supervisor only this one:
 * the signal is passed on, and a server takes a second one of the same kind as said already.
 * @param {string[]} command
 * @returns {Promise<number>} its exit code; 0 where a passed signal ended it
 */
export function serve([program = '', ...args]) {
	const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal));
	}
	return new Promise((resolve) => {
		child.on('error', () => resolve(1));
		child.on('close', (code) => resolve(code ?? 0));
	});
}
