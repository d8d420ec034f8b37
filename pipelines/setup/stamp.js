import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.js';

/**
 * @param {string} path of the stamp, relative to the project
 * @param {string} mark what it must say to be current
 */
export function isCurrent(path, mark) {
	const stamp = join(ROOT, path);
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === mark;
}

/**
 * @param {string} path of the stamp, relative to the project; its folder exists
 * @param {string} mark
 */
export function writeStamp(path, mark) {
	writeFileSync(join(ROOT, path), mark);
}
