import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';

/** Bytes from which on a file is read by columns, and while it comes. */
export const LARGE = 4 * 2 ** 20;

/** How the bytes of a file come where they are not all there yet. */
export interface Arrival {
	/** Waits until the first `count` bytes, or all, are there; returns how many are. */
	until: (count: number) => number;
	/** Whether all the bytes are valid UTF-8. */
	isUtf8: () => boolean;
	/** SHA-256 in hex of all the bytes. */
	sha256: () => string;
}

/** Bytes that are all there. */
export function arrived(bytes: Uint8Array): Arrival {
	let sha256: string | undefined;
	return {
		until: () => bytes.length,
		isUtf8: () => isUtf8(bytes),
		sha256: () => (sha256 ??= hash('sha256', bytes, 'hex'))
	};
}
