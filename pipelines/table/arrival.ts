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
