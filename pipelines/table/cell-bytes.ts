import type { Buffer } from 'node:buffer';

/** Bytes that a word holds. */
const WORD = 8;

/**
 * The bytes of a text, compared eight at a time as doubles. In UTF-8 no eight bytes in a row are a
 * double that is not itself or that equals another: 0x80 stands behind no NUL, 0xFF nowhere.
 */
export class CellBytes {
	readonly bytes: Buffer;
	readonly #words: DataView;

	/** The bytes must be valid UTF-8. */
	constructor(bytes: Buffer) {
		this.bytes = bytes;
		this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	/** Whether so many bytes are the same from two places on. */
	isSame(one: number, other: number, length: number): boolean {
		const end = one + length;
		if (Math.max(one, other) + length > this.bytes.length) return false;
		let at = one;
		const away = other - one;
		const [words, bytes] = [this.#words, this.bytes];
		for (; at + WORD <= end; at += WORD) {
			if (words.getFloat64(at, true) !== words.getFloat64(at + away, true)) return false;
		}
		for (; at < end; at++) if (bytes[at] !== bytes[at + away]) return false;
		return true;
	}

	/** How many bytes are the same from two places on, as far as the second, later one. */
	shared(one: number, other: number): number {
		const away = other - one;
		const end = Math.min(other, this.bytes.length - away);
		let at = one;
		const [words, bytes] = [this.#words, this.bytes];
		for (; at + WORD <= end; at += WORD) {
			if (words.getFloat64(at, true) !== words.getFloat64(at + away, true)) break;
		}
		while (at < end && bytes[at] === bytes[at + away]) at++;
		return at - one;
	}
}
