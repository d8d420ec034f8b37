import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Arrival, LARGE } from '#pipelines/table/arrival.ts';

const THREAD = new URL('./fetch.js', import.meta.url);
const SHA_256_BYTES = 32;
/** Where the thread that fetches tells how far it is, what text it is, and that it is done. */
const [ARRIVED, TEXT, DONE] = [0, 1, 2];
const UTF_8 = 1;
const FAILED = -1;
const FIRST = 2 ** 20;
const WASM_PAGE = 2 ** 16;
/** Bytes that memory may be shared of. */
const MOST_SHARED = 2 ** 31 - WASM_PAGE;

const shared = (length: number) => Buffer.from(new SharedArrayBuffer(length));

/** Shared memory that begins with a page of the machine, as writing past the page cache asks for. */
function sharedPages(length: number): Buffer {
	const pages = Math.ceil(length / WASM_PAGE);
	const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
	return Buffer.from(memory.buffer, 0, length);
}

/** Whether the file is so large that it is worked at while it comes, and not too large for that. */
export function isFetchable(path: string): boolean {
	const found = statSync(path, { throwIfNoEntry: false });
	return Boolean(found?.isFile() && found.size >= LARGE && found.size <= MOST_SHARED);
}

/**
 * Where a file is copied to as it comes, and the descriptor on which its SHA-256 is told, and which
 * is closed, once the copy is on the disk; nothing is told where it could not be made.
 */
export interface Copy {
	to: string;
	toldOn: number;
}

/** The bytes of a file could not be had. */
export class UnfetchedFile extends Error {}

/** A file whose bytes another thread reads and hashes while they are worked at already. */
export class FetchedFile implements Arrival {
	readonly path: string;
	readonly bytes: Buffer;
	readonly #hash = shared(SHA_256_BYTES);
	readonly #state = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));

	/** Begins to fetch the file at `path`, which is fetchable, and to copy it where that is asked for. */
	constructor(path: string, copy: Copy | null = null) {
		this.path = path;
		this.bytes = sharedPages(statSync(path).size);
		this.#state[ARRIVED] = this.#fetchFirst();
		const workerData = { path, bytes: this.bytes, hash: this.#hash, state: this.#state, copy };
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
	isUtf8 = (): boolean => this.#told(TEXT, 1) === UTF_8;

	/** @throws UnfetchedFile */
	sha256 = (): string => {
		this.#told(DONE, 1);
		return this.#hash.toString('hex');
	};
}
