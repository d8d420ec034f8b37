import { Buffer, isUtf8 } from 'node:buffer';

const SAMPLE = 65_536;

/** The encoding that a byte order mark names. */
export function encodingOfMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/** UTF-16 without a mark shows by its high bytes: ASCII has 00 there, Cyrillic 04. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const end = Math.min(bytes.length, SAMPLE) & ~1;
	if (end < 4 || !bytes.subarray(0, end).includes(0)) return null;
	const high = [0, 0];
	for (let at = 0; at < end; at++) {
		const byte = bytes[at]!;
		if (byte === 0 || byte === 4) high[at % 2]!++;
	}
	const units = end / 2;
	if (high[1]! >= 0.9 * units && high[0]! < 0.1 * units) return 'utf-16le';
	if (high[0]! >= 0.9 * units && high[1]! < 0.1 * units) return 'utf-16be';
	return null;
}

/** The text where every byte is valid UTF-8, without its mark, else null. */
export function strictUtf8(bytes: Uint8Array): string | null {
	if (!isUtf8(bytes)) return null;
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
	return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * Whether some lines are certainly UTF-8 although the whole is not: three Cyrillic letters of two
 * bytes in a line without a bad byte do not happen in an encoding of one byte a letter.
 */
export function holdsUtf8Lines(bytes: Uint8Array): boolean {
	const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 8 * SAMPLE));
	return text
		.split(/[\r\n]+/)
		.some((line) => !line.includes('\uFFFD') && /(?:\p{Script=Cyrillic}.*){3}/u.test(line));
}
