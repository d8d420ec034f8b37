import { decodePage } from './code-pages.ts';
import { scoreLetters } from './letter-frequency.ts';
import { strictUtf8 } from './unicode.ts';

/** As which encoding text of another was read before it was written again. */
type Misreading = [wrong: string, right: string];

const MISREADINGS: Misreading[] = [
	['windows-1251', 'utf-8'],
	['windows-1252', 'utf-8'],
	['ibm866', 'utf-8'],
	['koi8-u', 'utf-8'],
	['windows-1252', 'windows-1251'],
	['windows-1251', 'ibm866'],
	['ibm866', 'windows-1251'],
	['windows-1251', 'koi8-u'],
	['koi8-u', 'windows-1251'],
	['windows-1252', 'koi8-u'],
	['windows-1252', 'ibm866']
];
const SAMPLE = 8_192;
const MOST_LAYERS = 3;
const FEWEST = 8;
/** Mean score of a sign: of text as people write it, and of what never is. */
const HONEST = 0.2;
const GAIN = 1.5;

const tables = new Map<string, Map<string, number>>();

function bytesByLetter(encoding: string): Map<string, number> {
	const known = tables.get(encoding);
	if (known) return known;
	const table = new Map<string, number>();
	if (encoding === 'windows-1252') {
		for (let byte = 0x80; byte < 0xa0; byte++) table.set(String.fromCharCode(byte), byte);
	}
	for (let byte = 0; byte < 256; byte++) table.set(decodePage(Uint8Array.of(byte), encoding), byte);
	tables.set(encoding, table);
	return table;
}

function encodeAs(text: string, encoding: string): Uint8Array | null {
	const table = bytesByLetter(encoding);
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const byte = code < 0x80 ? code : table.get(text[at]!);
		if (byte === undefined) return null;
		bytes[at] = byte;
	}
	return bytes;
}

function undo(text: string, [wrong, right]: Misreading): string | null {
	const bytes = encodeAs(text, wrong);
	if (bytes === null) return null;
	return right === 'utf-8' ? strictUtf8(bytes) : decodePage(bytes, right);
}

function countBeyond(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
	return count;
}

const meanScore = (text: string) => scoreLetters(text) / Math.max(1, countBeyond(text));

/** The first cells that hold signs beyond ASCII. */
function sampleOf(text: string): string[] {
	const sample: string[] = [];
	let length = 0;
	for (const cell of text.slice(0, 64 * SAMPLE).split(/[\t\r\n,;|"]+/)) {
		if (countBeyond(cell) === 0) continue;
		length += cell.length;
		if (length > SAMPLE) break;
		sample.push(cell);
	}
	return sample;
}

interface Explanation {
	/** What to undo, the last misreading first. */
	steps: Misreading[];
	mean: number;
}

/** The misreadings that explain most of the cells, where undoing them makes honest text. */
function explain(cells: string[], before: number, layers: number): Explanation | null {
	let best: Explanation | null = null;
	for (const step of MISREADINGS) {
		const undone = cells.map((cell) => undo(cell, step)).filter((cell) => cell !== null);
		if (undone.length < 0.3 * cells.length || countBeyond(undone.join('')) < FEWEST / 2) continue;
		const mean = meanScore(undone.join(' '));
		const isHonest = mean > Math.max(HONEST, before + GAIN);
		const isLayer =
			!isHonest && layers > 1 && step[1] === 'utf-8' && undone.length === cells.length;
		const under = isLayer ? explain(undone, before, layers - 1) : null;
		const found = under ? { ...under, steps: [step, ...under.steps] } : { steps: [step], mean };
		if ((isHonest || under) && (!best || found.mean > best.mean)) best = found;
	}
	return best;
}

/** What became of a text that may have been read wrongly and written again. */
export interface Mended {
	text: string;
	isMended: boolean;
	/** It was read wrongly, but some letters cannot be put right. */
	isLost: boolean;
}

/** Text that was read in a wrong encoding and written again, put right, however often that was done. */
export function undoMojibake(text: string): Mended {
	const cells = sampleOf(text);
	const joined = cells.join(' ');
	const before = meanScore(joined);
	const explained =
		countBeyond(joined) < FEWEST || before >= HONEST ? null : explain(cells, before, MOST_LAYERS);
	if (!explained) return { text, isMended: false, isLost: false };
	let mended: string | null = text;
	for (const step of explained.steps) mended = mended === null ? null : undo(mended, step);
	return { text: mended ?? text, isMended: mended !== null, isLost: mended === null };
}
