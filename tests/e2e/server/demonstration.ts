import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from '#pipelines/setup/content-hash.js';
import { FIRST_EXPORTS, hasSnapshot } from '#pipelines/setup/snapshot.js';
import { isCurrent, writeStamp } from '#pipelines/setup/stamp.js';
import { ingest } from './ingest.ts';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const WHOLE = join(OUTPUT, 'demonstration');
const STAMP = 'tests/.output/demonstration/.source';

/** What decides the bytes of a snapshot. */
const SOURCE = [
	'data/catalogue',
	'data/reference',
	'pipelines',
	'src/lib/domain',
	...FIRST_EXPORTS
];

/** The demonstration, ingested by this code; made anew only where the code or the data changed. */
async function ensureDemonstration(): Promise<void> {
	const mark = contentHash(SOURCE);
	if (isCurrent(STAMP, mark)) return;
	const draft = `${WHOLE}-draft`;
	for (const folder of [draft, WHOLE]) rmSync(folder, { recursive: true, force: true });
	mkdirSync(draft, { recursive: true });
	const said = await ingest(draft, FIRST_EXPORTS);
	if (!hasSnapshot(draft)) throw new Error(`nothing published\n${said}`);
	renameSync(draft, WHOLE);
	writeStamp(STAMP, mark);
}

export interface TemporaryWarehouse {
	folder: string;
	remove: () => void;
}

/** A copy of the demonstration's warehouse that a test may write in and spoil. */
export async function freshWarehouse(): Promise<TemporaryWarehouse> {
	await ensureDemonstration();
	const folder = mkdtempSync(join(OUTPUT, 'warehouse-'));
	cpSync(WHOLE, folder, { recursive: true });
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
