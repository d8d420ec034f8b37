import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Arrival } from '#pipelines/table/arrival.ts';

const THREAD = new URL('./fetch.js', import.meta.url);
const SHA_256_BYTES = 32;
/** Where the thread that fetches tells how far it is, and that it is done. */
const [ARRIVED, DONE] = [0, 1];
const FAILED = -1;
const FIRST = 2 ** 20;

const shared = (length: number) => Buffer.from(new SharedArrayBuffer(length));

/** The bytes of a file could not be had. */
export class UnfetchedFile extends Error {}

/** A file whose bytes another thread reads and hashes while they are worked at already. */
export class FetchedFile implements Arrival {
	readonly path: string;
	readonly bytes: Buffer;
	readonly #hash = shared(SHA_256_BYTES);
	readonly #state = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

	/** Begins to fetch the first `size` bytes, fewer than 2 GiB, of the file at `path`. */
	constructor(path: string, size: number) {
		this.path = path;
		this.bytes = shared(size);
		this.#state[ARRIVED] = this.#fetchFirst();
		const workerData = { path, bytes: this.bytes, hash: this.#hash, state: this.#state };
		new Worker(THREAD, { workerData, execArgv: [] }).unref();
	}

	/** Fetches what is looked at first, so that this need not wait for the thread to start. */
	#fetchFirst(): number {
		try {
			const file = openSync(this.path, 'r');
			const count = readSync(file, this.bytes, 0, Math.min(FIRST, this.bytes.length), 0);
			closeSync(file);
			return count;
		} catch {
			return FAILED;
		}
	}

	/** Waits until what is told in a slot is as much, and returns it. */
	#told(slot: number, least: number): number {
		for (;;) {
			const told = Atomics.load(this.#state, slot);
			if (told === FAILED) throw new UnfetchedFile(`file unreadable: ${this.path}`);
			if (told >= least) return told;
			Atomics.wait(this.#state, slot, told);
		}
	}

	/** @throws UnfetchedFile */
	until = (count: number): number => this.#told(ARRIVED, Math.min(count, this.bytes.length));

	/** @throws UnfetchedFile */
	sha256 = (): string => {
		this.#told(DONE, 1);
		return this.#hash.toString('hex');
	};
}
