import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportSpec } from '#pipelines/catalogue/export-spec.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import { inOrder } from '#pipelines/isolate/in-order.ts';
import { withStaging } from '#pipelines/publish/staging.ts';
import { hasCode, sync } from '#pipelines/receive/durable.ts';
import { reach } from '#pipelines/receive/failpoint.ts';
import {
	isReceived,
	stoppedBy,
	type Batch,
	type Log,
	type Received,
	type Stop
} from '#pipelines/receive/log-entry.ts';
import { numbered } from '#pipelines/receive/log.ts';
import { rawPath } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { withDatabase } from './database.ts';
import { isSealed, seal, tablesIn } from './part-seal.ts';
import { PartsWriter } from './write-parts.ts';

/** How files are read, and by what knowledge: parts of other knowledge are not taken. */
export interface Reading {
	dataSets: readonly ExportSpec[];
	fingerprint: string;
	/** The outcome of the file whose bytes lie at `path`, or why reading it was stopped. */
	read: (received: Received, path: string) => Promise<FileOutcome | Stop>;
	/** The outcome of a file that is not read because reading it was stopped. */
	outcomeOfStopped: (received: Received, why: Stop) => FileOutcome;
	/** Called as each file begins. */
	onFile?: (received: Received) => void;
}

export interface Parts {
	folder: string;
	tables: string[];
}

/** How many files are read ahead of the one that is written. */
const AHEAD = 16;

/** Files whose reading was stopped, by hash. */
export type StoppedFiles = Map<string, Stop>;

interface Readers {
	warehouse: Warehouse;
	reading: Reading;
	stopped: StoppedFiles;
	remember: (stopped: StoppedFiles) => void;
}

async function readFiles(
	files: Received[],
	reading: Reading,
	pathOf: (received: Received) => string,
	stopped: StoppedFiles,
	take: (received: Received, outcome: FileOutcome) => Promise<void>
): Promise<StoppedFiles> {
	const fresh: StoppedFiles = new Map();
	const outcomes = inOrder(files, AHEAD, async (received) => {
		const known = stopped.get(received.sha256) ?? (await reading.read(received, pathOf(received)));
		return { received, known };
	});
	for await (const { received, known } of outcomes) {
		reading.onFile?.(received);
		if (typeof known === 'object') await take(received, known);
		else {
			if (!stopped.has(received.sha256)) fresh.set(received.sha256, known);
			await take(received, reading.outcomeOfStopped(received, known));
		}
	}
	return fresh;
}

async function writeParts(
	warehouse: Warehouse,
	batch: Batch,
	reading: Reading,
	stopped: StoppedFiles,
	{ staged, folder }: { staged: string; folder: string }
): Promise<StoppedFiles> {
	return withDatabase(staged, async (connection) => {
		const writer = new PartsWriter(connection, reading.dataSets);
		const fresh = await readFiles(
			batch.entries.filter(isReceived),
			reading,
			({ sha256 }) => rawPath(warehouse, sha256),
			stopped,
			({ seq }, outcome) => writer.add(seq, outcome)
		);
		await writer.write(folder);
		return fresh;
	});
}

async function readBatch(
	{ warehouse, reading, stopped, remember }: Readers,
	batch: Batch,
	place: string
): Promise<void> {
	await withStaging(warehouse, async (staged) => {
		const folder = join(staged, 'parts');
		mkdirSync(folder);
		const fresh = await writeParts(warehouse, batch, reading, stopped, { staged, folder });
		await seal(folder);
		for (const file of readdirSync(folder)) sync(join(folder, file));
		reach('parts-written');
		if (fresh.size) remember(fresh);
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
 * parts of all. Files whose reading is stopped are told to `remember` before any part rests on it.
 */
export async function ensureParts(
	warehouse: Warehouse,
	log: Log,
	reading: Reading,
	remember: Readers['remember']
): Promise<Parts[]> {
	const home = join(warehouse.parts, reading.fingerprint);
	mkdirSync(home, { recursive: true });
	const readers = { warehouse, reading, remember, stopped: stoppedBy(reading.fingerprint, log) };
	const parts: Parts[] = [];
	for (const batch of log.batches.filter(({ entries }) => entries.some(isReceived))) {
		const folder = join(home, numbered(batch.number));
		if (!(await isSealed(folder))) {
			rmSync(folder, { recursive: true, force: true });
			await readBatch(readers, batch, folder);
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
