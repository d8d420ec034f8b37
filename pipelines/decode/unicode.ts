import { Buffer, isUtf8 } from 'node:buffer';

export type Wide = 'utf-16le' | 'utf-16be';

/** The encoding that a byte order mark names. */
export function encodingOfMark(bytes: Uint8Array): 'utf-8' | Wide | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/** The text where every byte is valid UTF-8, without its marks, else null. */
export function strictUtf8(bytes: Uint8Array): string | null {
	if (!isUtf8(bytes)) return null;
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
	return withoutMarks(text);
}

/** The text without the marks that it begins with: two where a program put its own before another's. */
export function withoutMarks(text: string): string {
	let from = 0;
	while (text.charCodeAt(from) === 0xfeff) from++;
	return from === 0 ? text : text.slice(from);
}
