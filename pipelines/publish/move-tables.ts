import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '#lib/domain/snapshot.ts';
import { hasCode, sync } from '#pipelines/receive/durable.ts';
import { problemsIn } from './verify.ts';

/** Whether the folder could take a place that nothing held. */
function isMoved(from: string, to: string): boolean {
	if (existsSync(to)) return false;
	try {
		renameSync(from, to);
		return true;
	} catch (error) {
		if (hasCode(error, 'ENOTEMPTY', 'EEXIST')) return false;
		throw error;
	}
}

/**
 * Moves verified tables from staging into place, in a folder named for their content, and returns
 * its name. Tables that stand there already, whole, are taken as they are; damaged ones are left
 * alone and another folder is taken.
 */
export async function moveTables(
	staged: string,
	snapshots: string,
	id: string,
	tables: Manifest['tables']
): Promise<string> {
	for (const file of readdirSync(staged)) sync(join(staged, file));
	sync(staged);
	for (let attempt = 1; ; attempt++) {
		const folder = attempt === 1 ? id : `${id}-${attempt}`;
		const place = join(snapshots, folder);
		if (isMoved(staged, place)) {
			sync(snapshots);
			return folder;
		}
		if (!(await problemsIn(place, tables)).length) return folder;
	}
}
