import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { program, run } from './command.js';
import { explain } from './failure.js';
import { say } from './progress.js';
import { ROOT } from './root.js';

/** What a fresh warehouse is filled with: real and historical, then the demonstration. */
export const FIRST_EXPORTS = ['data/published', 'data/demo'];

/** @returns {string} folder of the warehouse that pages are served from */
export function warehouseFolder() {
	return process.env.POSTUP_WAREHOUSE ?? join(ROOT, 'data/warehouse');
}

/**
 * @param {string} warehouse
 * @returns {boolean} whether any snapshot was ever published in it
 */
export function hasSnapshot(warehouse) {
	const folder = join(warehouse, 'snapshots');
	return existsSync(folder) && readdirSync(folder).some((name) => /^\d{8}\.json$/.test(name));
}

/** Ingests the exports that come with the project where no snapshot exists. */
export async function ensureSnapshot(warehouse = warehouseFolder()) {
	if (hasSnapshot(warehouse)) return;
	say('• Reading the first exports: the published register and the demonstration');
	const { output } = await run(program('cli/ingest', ...FIRST_EXPORTS), {
		shown: 'notices',
		env: { POSTUP_WAREHOUSE: warehouse }
	});
	if (hasSnapshot(warehouse)) return;
	throw explain('Reading the first exports', output);
}
