import { isUtf8 } from 'node:buffer';
import { decodePage } from './code-pages.ts';

const LINE_FEED = 10;
const RETURN = 13;
const FEWEST_SIGNS = 3;
/** So many signs of several bytes for one byte that fits nowhere are no accident. */
const USUAL = 10;

/** Lines of the file as [start, end), their end left out. */
function* linesOf(bytes: Uint8Array): Generator<[number, number]> {
	let start = 0;
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at] !== LINE_FEED && bytes[at] !== RETURN) continue;
		if (at > start) yield [start, at];
		start = at + 1;
	}
	if (start < bytes.length) yield [start, bytes.length];
}

/** Signs of several bytes as UTF-8 writes them, and bytes beyond ASCII that stand outside any. */
function countSigns(line: Uint8Array): { signs: number; strays: number } {
	let [signs, strays] = [0, 0];
	for (let at = 0; at < line.length; at++) {
		const byte = line[at]!;
		if (byte < 0x80) continue;
		const more = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
		let follows = 0;
		while (follows < more && (line[at + 1 + follows]! & 0xc0) === 0x80) follows++;
		if (more > 0 && follows === more) signs++;
		else strays++;
		at += follows;
	}
	return { signs, strays };
}

/** What the lines of a file that is not UTF-8 as a whole are: surely UTF-8, or surely not. */
export interface LineWitness {
	/** Most lines that tell are UTF-8. */
	isMostlyUtf8: boolean;
	/** Lines that are surely UTF-8, as [start, end); kept only where they are the fewer. */
	utf8Lines: [number, number][];
}

export function witnessLines(bytes: Uint8Array): LineWitness {
	const utf8Lines: [number, number][] = [];
	let [signs, strays, other] = [0, 0, 0];
	for (const [start, end] of linesOf(bytes)) {
		const line = bytes.subarray(start, end);
		const counted = countSigns(line);
		signs += counted.signs;
		strays += counted.strays;
		if (counted.strays > counted.signs) other++;
		else if (counted.signs >= FEWEST_SIGNS && isUtf8(line)) utf8Lines.push([start, end]);
	}
	const isMostlyUtf8 =
		signs >= USUAL * strays || (utf8Lines.length > 0 && utf8Lines.length >= other);
	return { isMostlyUtf8, utf8Lines: isMostlyUtf8 ? [] : utf8Lines };
}

/** The text in an encoding, with the signs lost in those lines that are in another. */
export function decodeWithout(
	bytes: Uint8Array,
	encoding: string,
	others: [number, number][]
): string {
	const pieces: string[] = [];
	let from = 0;
	for (const [start, end] of others) {
		pieces.push(decodePage(bytes.subarray(from, start), encoding));
		const line = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
		pieces.push(line.replace(/[^\0-\x7f]/g, '\uFFFD'));
		from = end;
	}
	pieces.push(decodePage(bytes.subarray(from), encoding));
	return pieces.join('');
}
