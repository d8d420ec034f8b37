import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.js';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @param {string} path of a report, relative to the project
 * @returns {any} what it holds, or null where the run left none
 */
function readReport(path) {
	const file = join(ROOT, path);
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * A run that failed without a failed test of its own (a file that cannot be read, a crash) counts
 * as one failure.
 * @param {Tally} tests
 * @param {number} code exit code of the run
 * @returns {Tally}
 */
function withCrash(tests, code) {
	return code !== 0 && tests.failed === 0 ? { ...tests, failed: 1 } : tests;
}

/**
 * @param {string} path Vitest's JSON report
 * @param {number} code
 */
export function tallyVitest(path, code) {
	const report = readReport(path);
	const tests = {
		passed: report?.numPassedTests ?? 0,
		failed: report?.numFailedTests ?? 0,
		skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
	};
	return withCrash(tests, code);
}

/**
 * @param {string} path Playwright's JSON report
 * @param {number} code
 */
export function tallyPlaywright(path, code) {
	const stats = readReport(path)?.stats;
	const tests = {
		passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
		failed: stats?.unexpected ?? 0,
		skipped: stats?.skipped ?? 0
	};
	return withCrash(tests, code);
}
