import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';

/** Bytes that are read at a time: the file is followed by so many. */
const PIECE = 2 ** 21;
/** What is written past the page cache comes in multiples of it. */
const BLOCK = 2 ** 12;
/** Where is told how far the bytes have come, whether they are UTF-8, and that their hash is there. */
const [ARRIVED, TEXT, DONE] = [0, 1, 2];
const [UTF_8, OTHER] = [1, 2];
const FAILED = -1;
const { O_WRONLY, O_CREAT, O_EXCL, O_DIRECT = 0 } = constants;

const { path, bytes, hash, state, copy } =
	/** @type {{ path: string, bytes: Uint8Array, hash: Uint8Array, state: Int32Array, copy: import('./fetched-file.ts').Copy | null }} */ (
		workerData
	);

/**
 * @param {number} slot
 * @param {number} value
 */
function tell(slot, value) {
	Atomics.store(state, slot, value);
	Atomics.notify(state, slot);
}

/** A copy of what is fetched, written past the page cache where the disk can do that: it is not read soon. */
class Draft {
	#file;
	/** @type {Promise<void>} */
	#written = Promise.resolve();

	/** @param {import('node:fs/promises').FileHandle} file */
	constructor(file) {
		this.#file = file;
	}

	/** @param {string} path where nothing is yet */
	static async at(path) {
		const create = O_WRONLY | O_CREAT | O_EXCL;
		try {
			return new Draft(await open(path, create | O_DIRECT));
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EINVAL') throw error;
		}
		// The disk cannot do that; the file was made all the same.
		await rm(path, { force: true });
		return new Draft(await open(path, create));
	}

	/**
	 * Begins to write these bytes, once those before are written.
	 * @param {number} from
	 * @param {number} to
	 */
	async add(from, to) {
		// What failed is heard of in the end: it does not keep the file from being read.
		await this.#written.catch(() => {});
		const length = Math.ceil((to - from) / BLOCK) * BLOCK;
		this.#written = this.#written.then(() => this.#write(from, length));
		this.#written.catch(() => {});
	}

	/**
	 * @param {number} from
	 * @param {number} length
	 */
	async #write(from, length) {
		const piece = new Uint8Array(bytes.buffer, bytes.byteOffset + from, length);
		const { bytesWritten } = await this.#file.write(piece, 0, length, from);
		if (bytesWritten < length) throw new Error(`file copied in part: ${path}`);
	}

	/** Returns once all is on the disk. */
	async end() {
		try {
			await this.#written;
			await this.#file.truncate(bytes.length);
			await this.#file.sync();
		} finally {
			await this.#file.close();
		}
	}
}

/** @param {Draft | null} draft */
async function fetch(draft) {
	const hashing = createHash('sha256');
	const file = openSync(path, 'r');
	try {
		for (let at = 0; at < bytes.length;) {
			const count = readSync(file, bytes, at, Math.min(PIECE, bytes.length - at), at);
			if (count === 0) throw new Error(`file cut short: ${path}`);
			await draft?.add(at, at + count);
			hashing.update(bytes.subarray(at, at + count));
			at += count;
			tell(ARRIVED, at);
		}
		if (readSync(file, new Uint8Array(1), 0, 1, bytes.length))
			throw new Error(`file grows: ${path}`);
	} finally {
		closeSync(file);
	}
	tell(TEXT, isUtf8(bytes) ? UTF_8 : OTHER);
	hash.set(hashing.digest());
	tell(DONE, 1);
}

const draft = copy && (await Draft.at(copy.to).catch(() => null));
try {
	await fetch(draft);
} catch {
	tell(DONE, FAILED);
	tell(TEXT, FAILED);
	tell(ARRIVED, FAILED);
}
if (copy) {
	const isKept = await draft?.end().then(
		() => state[DONE] === 1,
		() => false
	);
	writeSync(copy.toldOn, isKept ? Buffer.from(hash).toString('hex') : '');
	closeSync(copy.toldOn);
}
