import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './root.js';

/** Written by tools while they run: never a source. */
const GENERATED = ['src/lib/paraglide', 'src/lib/messages/project.inlang/cache'];

/**
 * @param {string} path
 * @returns {string[]} every file at or under the path
 */
function filesUnder(path) {
	const name = relative(ROOT, path).replaceAll('\\', '/');
	if (GENERATED.includes(name) || !existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((entry) => filesUnder(join(path, entry)));
}

/**
 * @param {string[]} paths files and folders, relative to the project; absent ones count as empty
 * @returns {string} hex SHA-256 of their names and bytes
 */
export function contentHash(paths) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap((path) => filesUnder(join(ROOT, path))).sort()) {
		const bytes = readFileSync(path);
		hash.update(`${relative(ROOT, path).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex');
}
