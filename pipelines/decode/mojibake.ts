import { strictUtf8 } from './unicode.ts';

const WINDOWS_1251 = new Map(
	Array.from({ length: 256 }, (_, byte) => [
		new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
		byte
	])
);
const MARKS = /[РС][\u0080-\u00bf\u0402-\u045f\u2013-\u2122]/g;
const SAMPLE = 16_384;

/**
 * Text that was UTF-8, read as windows-1251 and written again, put right; null where it is not
 * that or where any letter cannot be put right.
 */
export function undoMojibake(text: string): string | null {
	const sample = text.slice(0, SAMPLE);
	const letters = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	const marks = sample.match(MARKS)?.length ?? 0;
	if (letters < 8 || marks < letters * 0.4) return null;
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const byte = WINDOWS_1251.get(text[at]!);
		if (byte === undefined) return null;
		bytes[at] = byte;
	}
	return strictUtf8(bytes);
}
