import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.js';

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 where a signal ended it or it could not be started
 * @property {string} output the last 256 KB of what it wrote, but for what was shown
 */

/** @param {Outcome} outcome */
export const isDone = ({ code }) => code === 0;

/** npm tells its script of the package it runs for: a nested npm must not take that for its own. */
function environment() {
	const entries = Object.entries(process.env).filter(
		([name]) => !/^npm_(package|lifecycle)_/.test(name)
	);
	return Object.fromEntries(entries);
}

/**
 * Whoever stops the set-up stops what it runs.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} to be called once the child has ended
 */
function endWithParent(child) {
	const stop = () => {
		child.kill('SIGTERM');
		process.exit(130);
	};
	for (const signal of SIGNALS) process.on(signal, stop);
	return () => {
		for (const signal of SIGNALS) process.off(signal, stop);
	};
}

/**
 * Runs a program in the project's folder.
 * @param {string[]} command program and arguments, no shell
 * @param {{ shown?: 'all' | 'notices', env?: Record<string, string>, timeoutMs?: number }} [options]
 *   `shown`: what it writes straight to the terminal; notices are those on standard error
 * @returns {Promise<Outcome>}
 */
export function run([program = '', ...args], { shown, env = {}, timeoutMs } = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: ROOT,
			env: { ...environment(), ...env },
			stdio: ['ignore', shown === 'all' ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
			timeout: timeoutMs
		});
		let output = '';
		/** @param {Buffer} chunk */
		const keep = (chunk) => {
			output = (output + chunk.toString('utf8')).slice(-262_144);
		};
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
		const release = endWithParent(child);
		child.on('exit', release);
		child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * @param {string} path of a package's own program, relative to node_modules
 * @param {...string} args
 * @returns {string[]} the command that runs it with this Node, on any system
 */
export function tool(path, ...args) {
	return [process.execPath, join(ROOT, 'node_modules', path), ...args];
}

/**
 * @param {string} name of a program of the pipelines, e.g. `cli/ingest`
 * @param {...string} args
 * @returns {string[]} the command that runs it
 */
export function program(name, ...args) {
	return [process.execPath, join(ROOT, 'pipelines/setup/run-program.js'), name, ...args];
}

/**
 * @param {...string} args
 * @returns {string[]} the command that runs npm with this Node
 */
export function npm(...args) {
	const script = process.env.npm_execpath;
	return script?.endsWith('.js') ? [process.execPath, script, ...args] : ['npm', ...args];
}
