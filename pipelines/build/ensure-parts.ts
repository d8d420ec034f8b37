import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import { withStaging } from '#pipelines/publish/staging.ts';
import { hasCode, sync } from '#pipelines/receive/durable.ts';
import { reach } from '#pipelines/receive/failpoint.ts';
import { isReceived, type Batch, type Log, type Received } from '#pipelines/receive/log-entry.ts';
import { numbered } from '#pipelines/receive/log.ts';
import { readRaw } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { withDatabase } from './database.ts';
import { isSealed, seal, tablesIn } from './part-seal.ts';
import { PartsWriter } from './write-parts.ts';

/** How files are read, and by what knowledge: parts of other knowledge are not taken. */
export interface Reading {
	dataSets: readonly ExportSpec[];
	fingerprint: string;
	read: (bytes: Uint8Array, received: Received) => FileOutcome;
	/** Called as each file begins. */
	onFile?: (received: Received) => void;
}

export interface Parts {
	folder: string;
	tables: string[];
}

async function readBatch(warehouse: Warehouse, batch: Batch, reading: Reading, place: string) {
	await withStaging(warehouse, async (staged) => {
		const folder = join(staged, 'parts');
		mkdirSync(folder);
		await withDatabase(staged, async (connection) => {
			const writer = new PartsWriter(connection, reading.dataSets);
			for (const received of batch.entries.filter(isReceived)) {
				reading.onFile?.(received);
				const outcome = reading.read(readRaw(warehouse, received.sha256), received);
				await writer.add(received.seq, outcome);
			}
			await writer.write(folder);
		});
		await seal(folder);
		for (const file of readdirSync(folder)) sync(join(folder, file));
		reach('parts-written');
		try {
			renameSync(folder, place);
		} catch (error) {
			// Another process read the same batch: the same parts.
			if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
		}
		reach('parts-kept');
	});
}

/**
 * Reads the batches of the log that were not read yet, or whose parts are damaged, and returns the
 * parts of all.
 */
export async function ensureParts(
	warehouse: Warehouse,
	log: Log,
	reading: Reading
): Promise<Parts[]> {
	const home = join(warehouse.parts, reading.fingerprint);
	mkdirSync(home, { recursive: true });
	const parts: Parts[] = [];
	for (const batch of log.batches) {
		const folder = join(home, numbered(batch.number));
		if (!(await isSealed(folder))) {
			rmSync(folder, { recursive: true, force: true });
			await readBatch(warehouse, batch, reading, folder);
		}
		parts.push({ folder, tables: tablesIn(folder) });
	}
	return parts;
}

/** Removes parts of other knowledge than this. */
export function forgetOtherParts(warehouse: Warehouse, fingerprint: string): void {
	for (const name of readdirSync(warehouse.parts)) {
		if (name !== fingerprint) rmSync(join(warehouse.parts, name), { recursive: true, force: true });
	}
}
