import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Bytes that are read at a time: the file is followed by so many. */
const PIECE = 2 ** 21;

const { path, bytes, hash, state } =
	/** @type {{ path: string, bytes: Uint8Array, hash: Uint8Array, state: Int32Array }} */ (
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

function fetch() {
	const hashing = createHash('sha256');
	const file = openSync(path, 'r');
	try {
		for (let at = 0; at < bytes.length;) {
			const count = readSync(file, bytes, at, Math.min(PIECE, bytes.length - at), at);
			if (count === 0) throw new Error(`file cut short: ${path}`);
			hashing.update(bytes.subarray(at, at + count));
			at += count;
			tell(0, at);
		}
	} finally {
		closeSync(file);
	}
	hash.set(hashing.digest());
	tell(1, 1);
}

try {
	fetch();
} catch {
	tell(1, -1);
	tell(0, -1);
}
