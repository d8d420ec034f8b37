import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { reach, type Failpoint } from './failpoint.ts';

/** Waits until what the file or folder holds is on the disk. */
export function sync(path: string): void {
	const handle = openSync(path, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
	return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/**
 * Creates `path` with these bytes, whole or not at all, and on the disk when it returns. What is
 * written first goes to `staging`, on the same file system.
 *
 * @returns false where the path exists already; what stands there is never touched
 */
export function createDurably(
	path: string,
	bytes: Uint8Array | string,
	staging: string,
	steps: { written: Failpoint; created: Failpoint }
): boolean {
	const draft = join(staging, `draft-${randomUUID()}`);
	try {
		writeFileSync(draft, bytes, { flag: 'wx', flush: true });
		reach(steps.written);
		linkSync(draft, path);
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		throw error;
	} finally {
		rmSync(draft, { force: true });
	}
	sync(dirname(path));
	reach(steps.created);
	return true;
}
