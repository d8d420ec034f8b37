import { createHash, hash, randomUUID, type Hash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsync,
	linkSync,
	openSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inOrder } from '#pipelines/isolate/in-order.ts';
import { hasCode, sync } from './durable.ts';
import { reach } from './failpoint.ts';
import { type Copying, type Incoming, UnreadableInput } from './incoming.ts';
import type { Warehouse } from './warehouse.ts';

type ToKeep = Pick<Incoming, 'path' | 'copying'>;

/** How many files are on their way to the disk at a time, so that they share its waits. */
const UNDER_WAY = 16;

export function sha256(bytes: Uint8Array | string): string {
	return hash('sha256', bytes, 'hex');
}

/** Where the bytes with this SHA-256 are kept. */
export const rawPath = (warehouse: Warehouse, hash: string) => join(warehouse.raw, hash);

async function* hashed(source: AsyncIterable<Uint8Array>, hash: Hash) {
	for await (const piece of source) {
		hash.update(piece);
		yield piece;
	}
}

const unreadable = (path: string) => (error: Error) => {
	throw new UnreadableInput(`file unreadable: ${path} (${error.message})`);
};

/** Files up to this size are copied in one go: a stream costs as much as reading them. */
const SMALL = 2 ** 20;

const synced = promisify(fsync);

/** Copies a small file to `draft` and on to the disk, and returns its SHA-256. */
async function copySmall(path: string, draft: string): Promise<string> {
	const bytes = await readFile(path).catch(unreadable(path));
	const to = openSync(draft, 'wx');
	try {
		writeFileSync(to, bytes);
		reach('raw-written');
		await synced(to);
	} finally {
		closeSync(to);
	}
	return sha256(bytes);
}

/** As `copySmall`, piece by piece. */
async function copyLarge(path: string, draft: string): Promise<string> {
	const hash = createHash('sha256');
	const from = await open(path).catch(unreadable(path));
	const to = await open(draft, 'wx');
	try {
		await writeFile(to, hashed(from.createReadStream({ highWaterMark: 2 ** 20 }), hash));
		reach('raw-written');
		await to.sync();
	} finally {
		await to.close();
		await from.close();
	}
	return hash.digest('hex');
}

/** Copies the file to `draft` and on to the disk, and returns its SHA-256. */
function copyDurably(path: string, draft: string): Promise<string> {
	const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
	return (size > SMALL ? copyLarge : copySmall)(path, draft);
}

/** A place for a copy that is not kept yet. */
export const draftIn = ({ staging }: Warehouse) => join(staging, `draft-${randomUUID()}`);

/** The SHA-256 of the copy that another process made; null where it did not. */
async function copiedTo({ sha256 }: Copying): Promise<string | null> {
	const copied = await sha256;
	if (copied) reach('raw-written');
	return copied;
}

async function keep(warehouse: Warehouse, { path, copying }: ToKeep): Promise<string> {
	const draft = copying?.draft ?? draftIn(warehouse);
	try {
		const hash = copying ? await copiedTo(copying) : await copyDurably(path, draft);
		if (hash === null) return await keep(warehouse, { path });
		const place = rawPath(warehouse, hash);
		if (!existsSync(place)) linkSync(draft, place);
		return hash;
	} catch (error) {
		// Another process kept the same bytes meanwhile.
		if (hasCode(error, 'EEXIST')) return keep(warehouse, { path });
		throw error;
	} finally {
		rmSync(draft, { force: true });
	}
}

/**
 * Keeps the bytes of files for ever under their SHA-256, and returns the hashes in order. All are
 * on the disk when it returns.
 */
export async function keepRaw(warehouse: Warehouse, files: readonly ToKeep[]): Promise<string[]> {
	const hashes: string[] = [];
	const kept = inOrder(files, UNDER_WAY, (file) => keep(warehouse, file));
	for await (const hash of kept) hashes.push(hash);
	sync(warehouse.raw);
	reach('raw-kept');
	return hashes;
}
