import { isUtf8 } from 'node:buffer';
import { type Fault, fileFault } from '../check/fault.ts';
import { recogniseContainer } from './container.ts';
import { undoMojibake } from './mojibake.ts';
import { detectSingleByte } from './single-byte.ts';
import { detectUtf16, encodingOfMark, holdsUtf8Lines, strictUtf8 } from './unicode.ts';

export interface Decoded {
	/** Null where the bytes are no text. */
	text: string | null;
	encoding: string;
	/** From 0 to 1. */
	confidence: number;
	/** `mark`, `valid`, `letters`, `pattern` or `content`: what the choice stands on. */
	evidence: 'mark' | 'valid' | 'letters' | 'pattern' | 'content';
	faults: Fault[];
}

/** Below this an encoding is a guess, and the file waits for a person. */
export const SURE = 0.99;

const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

type Choice = Omit<Decoded, 'faults' | 'text'>;

function chooseEncoding(bytes: Uint8Array): Choice {
	const marked = encodingOfMark(bytes);
	if (marked) return { encoding: marked, confidence: 1, evidence: 'mark' };
	const wide = detectUtf16(bytes);
	if (wide) return { encoding: wide, confidence: 0.999, evidence: 'pattern' };
	if (isUtf8(bytes)) return { encoding: 'utf-8', confidence: 1, evidence: 'valid' };
	if (holdsUtf8Lines(bytes)) return { encoding: 'utf-8', confidence: 1, evidence: 'pattern' };
	const { encoding, confidence } = detectSingleByte(bytes);
	return { encoding, confidence, evidence: 'letters' };
}

function faultsOf(text: string, { encoding, confidence, evidence }: Choice): Fault[] {
	const faults: Fault[] = [];
	if (confidence < SURE) faults.push({ ...fileFault('unknown-encoding'), value: encoding });
	else if (evidence === 'letters')
		faults.push({ ...fileFault('encoding-not-utf8'), value: encoding });
	if (BIDI.test(text)) faults.push(fileFault('bidi-controls'));
	return faults;
}

function unreadable(encoding: string, code: string): Decoded {
	const faults = [fileFault(code, { kind: encoding.toUpperCase() })];
	return { text: null, encoding, confidence: 1, evidence: 'content', faults };
}

/** Turns the bytes of a file into text, saying on what evidence; never throws. */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return unreadable('binary', 'empty-file');
	const container = recogniseContainer(bytes);
	if (container) return unreadable(container, 'not-csv');
	const choice = chooseEncoding(bytes);
	const valid = choice.encoding === 'utf-8' ? strictUtf8(bytes) : null;
	const text = valid ?? new TextDecoder(choice.encoding).decode(bytes);
	const mended = undoMojibake(text);
	if (mended === null) return { ...choice, text, faults: faultsOf(text, choice) };
	const faults = [fileFault('mojibake-undone'), ...faultsOf(mended, choice)];
	return { ...choice, text: mended, faults };
}
