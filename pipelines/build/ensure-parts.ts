import type { DuckDBConnection } from '@duckdb/node-api';
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
	type Log,
	type Received,
	type Stop
} from '#pipelines/receive/log-entry.ts';
import { numbered } from '#pipelines/receive/log.ts';
import { rawPath } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { withDatabase } from './database.ts';
import { isSealed, seal, tablesIn } from './part-seal.ts';
import { isRead, readAgainIn, restingOn } from './read-again.ts';
import { type Held, PartsWriter } from './write-parts.ts';

/** How files are read, and by what knowledge: parts of other knowledge are not taken. */
export interface Reading {
	dataSets: readonly ExportSpec[];
	fingerprint: string;
	/** The outcome of the file whose bytes lie at `path`, or why reading it was stopped. */
	read: (received: Received, path: string) => Promise<FileOutcome | Stop>;
	/** The outcome of a file that is not read because reading it was stopped. */
	outcomeOfStopped: (received: Received, why: Stop) => FileOutcome;
	/** Called with the log that the files to be read next are read by. */
	learn?: (log: Log) => void;
	/** Called as each file begins. */
	onFile?: (received: Received) => void;
}

export interface Parts {
	folder: string;
	tables: string[];
	/** Submissions that were read again later: what these parts hold of them does not count. */
	except: readonly number[];
	/** Views of the same, where these parts were just read and are still being written. */
	held?: Held;
	/** Once they are in their place. */
	kept?: Promise<void>;
}

/** What holds of parts that are on their way. */
type OnTheirWay = Pick<Parts, 'held' | 'kept'>;

/** How many files are read ahead of the one that is written. */
const AHEAD = 16;

/** Files whose reading was stopped, by hash. */
export type StoppedFiles = Map<string, Stop>;

interface Readers {
	warehouse: Warehouse;
	reading: Reading;
	stopped: StoppedFiles;
	remember: (stopped: StoppedFiles) => void;
	/** To the database that is built in. */
	connection: DuckDBConnection;
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

/** Reads files into parts and writes these to a folder; `onHeld` hears when they can be built from. */
async function writeParts(
	{ warehouse, reading, stopped, connection }: Readers,
	files: Received[],
	folder: string,
	onHeld: (held: Held) => void
): Promise<StoppedFiles> {
	const writer = new PartsWriter(connection, reading.dataSets);
	const fresh = await readFiles(
		files,
		reading,
		({ sha256 }) => rawPath(warehouse, sha256),
		stopped,
		({ seq }, outcome) => writer.add(seq, outcome)
	);
	const held = fresh.size ? null : await writer.hold();
	if (held) onHeld(held);
	await writer.write(folder);
	return fresh;
}

async function readBatch(
	readers: Readers,
	files: Received[],
	place: string,
	onHeld: (held: Held) => void
): Promise<void> {
	const { warehouse, remember } = readers;
	await withStaging(warehouse, async (staged) => {
		const folder = join(staged, 'parts');
		mkdirSync(folder);
		const fresh = await writeParts(readers, files, folder, onHeld);
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

/** Reads a batch that others may rest on: in a database of its own, and kept when it returns. */
async function readWhole(readers: Readers, files: Received[], place: string): Promise<OnTheirWay> {
	await withDatabase(readers.warehouse.staging, (connection) =>
		readBatch({ ...readers, connection }, files, place, () => {})
	);
	return {};
}

/** Reads the last batch, which can be built from as soon as it is held. */
function readLast(readers: Readers, files: Received[], place: string): Promise<OnTheirWay> {
	return new Promise((settle, fail) => {
		const kept = readBatch(readers, files, place, (held) => settle({ held, kept }));
		kept.then(() => settle({}), fail);
	});
}

/**
 * Reads the batches of the log that were not read yet, or whose parts are damaged, and returns the
 * parts of all. A batch of answers holds the files that waited for them, read again. Files whose
 * reading is stopped are told to `remember` before any part rests on it. The last batch is read in
 * the database of `connection`, and may still be on its way to its place.
 */
export async function ensureParts(
	warehouse: Warehouse,
	log: Log,
	reading: Reading,
	{ remember, connection }: Pick<Readers, 'remember' | 'connection'>
): Promise<Parts[]> {
	const home = join(warehouse.parts, reading.fingerprint);
	mkdirSync(home, { recursive: true });
	const stopped = stoppedBy(reading.fingerprint, log);
	const readers = { warehouse, reading, remember, stopped, connection };
	reading.learn?.(log);
	const parts: (Omit<Parts, 'except'> & { again: number[]; own: number[] })[] = [];
	const received: Received[] = [];
	const batches = log.batches.filter(isRead);
	for (const batch of batches) {
		const folder = join(home, numbered(batch.number));
		const isWhole = await isSealed(folder);
		const again = isWhole
			? await readAgainIn(batch, folder, warehouse.staging)
			: await restingOn(batch, received, foldersOf(parts), warehouse.staging);
		const fresh = batch.entries.filter(isReceived);
		received.push(...fresh);
		let read: OnTheirWay = {};
		if (!isWhole) {
			rmSync(folder, { recursive: true, force: true });
			const resting = received.filter(({ seq }) => again.includes(seq));
			const files = [...resting, ...fresh];
			const isLast = batch === batches.at(-1);
			read = await (isLast ? readLast : readWhole)(readers, files, folder);
		}
		const own = [...again, ...fresh.map(({ seq }) => seq)];
		const tables = read.held ? [...read.held.keys()] : tablesIn(folder);
		parts.push({ folder, tables, again, own, ...read });
	}
	return parts.map(({ again: _, own, ...read }, at) => {
		const later = new Set(parts.slice(at + 1).flatMap(({ again }) => again));
		return { ...read, except: own.filter((seq) => later.has(seq)) };
	});
}

/** Returns once nothing is read or written any more, whatever became of it. */
export async function untilOver(parts: Promise<readonly Parts[]>): Promise<void> {
	for (const { kept } of await parts.catch(() => [])) await kept?.catch(() => {});
}

const foldersOf = (parts: readonly { folder: string }[]) => parts.map(({ folder }) => folder);

/** Removes parts of other knowledge than this. */
export function forgetOtherParts(warehouse: Warehouse, fingerprint: string): void {
	for (const name of readdirSync(warehouse.parts)) {
		if (name !== fingerprint) rmSync(join(warehouse.parts, name), { recursive: true, force: true });
	}
}
