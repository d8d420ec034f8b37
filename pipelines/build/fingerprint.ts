import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

function filesUnder(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/** First 16 hex digits of the SHA-256 of names and bytes of all files under the paths. */
export function fingerprintOf(paths: readonly string[]): string {
	const hash = createHash('sha256');
	for (const root of paths) {
		for (const path of filesUnder(root)) {
			const bytes = readFileSync(path);
			hash.update(`${relative(root, path)}\0${bytes.length}\0`).update(bytes);
		}
	}
	return hash.digest('hex').slice(0, 16);
}
