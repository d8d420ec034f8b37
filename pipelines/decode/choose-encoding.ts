import { isUtf8 } from 'node:buffer';
import { decodePage, knownEncoding } from './code-pages.ts';
import { decodeWithout, witnessLines } from './mixed-lines.ts';
import { type Weighed, detectSingleByte } from './single-byte.ts';
import { encodingOfMark, strictUtf8 } from './unicode.ts';
import { decodeUtf16, detectUtf16 } from './utf16.ts';

/** What the choice of an encoding stands on. */
export type EncodingEvidence = 'mark' | 'valid' | 'letters' | 'pattern' | 'content' | 'stated';

export interface EncodingChoice {
	encoding: string;
	/** From 0 to 1. */
	confidence: number;
	evidence: EncodingEvidence;
	/** The others that were weighed, best first. */
	candidates: Weighed[];
	/** Lines, as [start, end) in bytes, that are surely in another encoding. */
	others: [number, number][];
}

const sure = (encoding: string, evidence: EncodingEvidence, confidence = 1): EncodingChoice => ({
	encoding,
	confidence,
	evidence,
	candidates: [],
	others: []
});

/** Chooses the encoding of a file by evidence; what is stated stands above it. */
export function chooseEncoding(bytes: Uint8Array, stated: string | null): EncodingChoice {
	const given = stated === null ? null : knownEncoding(stated);
	if (given) return sure(given, 'stated');
	const marked = encodingOfMark(bytes);
	if (marked) return sure(marked, 'mark');
	const wide = detectUtf16(bytes);
	if (wide) return sure(wide, 'pattern', 0.999);
	if (isUtf8(bytes)) return sure('utf-8', 'valid');
	const { isMostlyUtf8, utf8Lines } = witnessLines(bytes);
	if (isMostlyUtf8) return sure('utf-8', 'pattern');
	return { ...detectSingleByte(bytes), evidence: 'letters', others: utf8Lines };
}

/** The text of the bytes as chosen; a sign that cannot be read becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, { encoding, others }: EncodingChoice): string {
	if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding);
	if (others.length) return decodeWithout(bytes, encoding, others);
	const valid = encoding === 'utf-8' ? strictUtf8(bytes) : null;
	return valid ?? decodePage(bytes, encoding);
}
