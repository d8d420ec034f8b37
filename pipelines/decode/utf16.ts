import type { Wide } from './unicode.ts';

const SAMPLE = 65_536;
const HEAD = 512;
const WINDOW = 8;
const LOST = 0xfffd;

/** High bytes of what such files hold: ASCII, Cyrillic, punctuation, number signs. */
const isUsual = (byte: number) => byte === 0 || byte === 4 || byte === 0x20 || byte === 0x21;

/** UTF-16 without a mark shows by its high bytes: ASCII has 00 there, Cyrillic 04. */
export function detectUtf16(bytes: Uint8Array): Wide | null {
	const end = Math.min(bytes.length, SAMPLE) & ~1;
	if (end < 4 || !bytes.subarray(0, end).includes(0)) return null;
	const high = [0, 0];
	const first = [0, 0];
	let zeros = 0;
	for (let at = 0; at < end; at++) {
		const byte = bytes[at]!;
		if (byte === 0) zeros++;
		if (!isUsual(byte)) continue;
		high[at % 2]!++;
		if (at < HEAD) first[at % 2]!++;
	}
	const units = end / 2;
	if (zeros < 0.1 * units || high[0]! + high[1]! < 0.8 * units) return null;
	if (Math.min(high[0]!, high[1]!) > 0.8 * units) return null;
	const [even, odd] = first as [number, number];
	if (Math.min(even, odd) > 0.7 * Math.max(even, odd)) return null;
	return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Of the next units from a byte on, those whose high byte is a usual one. */
function usualFrom(bytes: Uint8Array, from: number, high: number): number {
	let usual = 0;
	for (let unit = 0; unit < WINDOW; unit++) {
		const at = from + 2 * unit + high;
		if (at < bytes.length && isUsual(bytes[at]!)) usual++;
	}
	return usual;
}

/**
 * Text of UTF-16. Where a byte is missing or too many, the rest would be read askew: a sign that is
 * lost stands there instead, and reading goes on with the units in step again.
 */
export function decodeUtf16(bytes: Uint8Array, encoding: Wide): string {
	const high = encoding === 'utf-16le' ? 1 : 0;
	const pieces: string[] = [];
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	let from = 0;
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		if (isUsual(bytes[at + high]!)) continue;
		const here = usualFrom(bytes, at, high);
		const beside = usualFrom(bytes, at + 1, high);
		if (beside < WINDOW / 2 || here > beside / 2) continue;
		pieces.push(decoder.decode(bytes.subarray(from, at)), String.fromCharCode(LOST));
		at -= 1;
		from = at + 2;
	}
	pieces.push(decoder.decode(bytes.subarray(from)));
	return pieces.join('');
}
