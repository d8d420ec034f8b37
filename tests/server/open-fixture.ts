import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STANDARD_LIMITS, type Limits } from '#lib/server/engine/open-engine.ts';
import { openSnapshot } from '#lib/server/snapshots/open-snapshot.ts';
import { writeSnapshot, type Content } from './fixture-snapshot.ts';

/** A new empty warehouse, and how to be rid of it. */
export function temporaryWarehouse() {
	const root = mkdtempSync(join(tmpdir(), 'warehouse-'));
	return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Writes a content as a snapshot and opens it. */
export async function openFixture(content: Content, limits: Limits = STANDARD_LIMITS) {
	const warehouse = temporaryWarehouse();
	await writeSnapshot(warehouse.root, 1, content);
	const open = await openSnapshot(warehouse.root, 1, limits);
	const close = async () => {
		await open.retire();
		warehouse.remove();
	};
	return { ...open.snapshot, close };
}
