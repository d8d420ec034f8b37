import { UKRAINIAN_DOS_NAME, decodePage } from './code-pages.ts';
import { scoreLetters } from './letter-frequency.ts';

/** Encodings of one byte a letter, with how much likelier each is beforehand. */
const CANDIDATES: [encoding: string, prior: number][] = [
	['windows-1251', 2],
	['windows-1252', 0],
	['koi8-u', -1],
	['ibm866', -1],
	[UKRAINIAN_DOS_NAME, -6],
	['x-mac-cyrillic', -1],
	['iso-8859-5', -4],
	['windows-1250', -3.5],
	['iso-8859-2', -4.5],
	['macintosh', -4]
];
const SAMPLE = 32_768;
const MOST_NAMED = 4;

const isWord = (byte: number) =>
	((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) || (byte >= 0x30 && byte <= 0x39);

/** Words that hold a byte beyond ASCII, a space between them: all that tells encodings apart. */
export function tellingBytes(bytes: Uint8Array, most = SAMPLE): Uint8Array {
	const sample: number[] = [];
	for (let at = 0; at < bytes.length && sample.length < most; at++) {
		if (bytes[at]! < 0x80) continue;
		let from = at;
		while (from > 0 && isWord(bytes[from - 1]!) && at - from < 16) from--;
		while (at < bytes.length && (bytes[at]! >= 0x80 || isWord(bytes[at]!))) at++;
		sample.push(...bytes.subarray(from, Math.min(at, from + 512)), 0x20);
	}
	return Uint8Array.from(sample);
}

/** An encoding with how likely it is among all that were weighed, from 0 to 1. */
export interface Weighed {
	taken: string;
	score: number;
}

/** The likeliest encoding, how sure the choice is, from 0 to 1, and the others, best first. */
export function detectSingleByte(bytes: Uint8Array): {
	encoding: string;
	confidence: number;
	candidates: Weighed[];
} {
	const sample = tellingBytes(bytes);
	const ranked = CANDIDATES.map(([encoding, prior]) => {
		const text = decodePage(sample, encoding);
		return { encoding, text, score: scoreLetters(text) + prior };
	}).sort((a, b) => b.score - a.score);
	const best = ranked[0]!;
	const rivals = ranked.filter(({ text }) => text !== best.text);
	const odds = rivals.map(({ score }) => Math.exp(score - best.score));
	const whole = odds.reduce((sum, one) => sum + one, 1);
	const candidates = rivals.map(({ encoding }, at) => ({
		taken: encoding,
		score: odds[at]! / whole
	}));
	return {
		encoding: best.encoding,
		confidence: 1 / whole,
		candidates: candidates.slice(0, MOST_NAMED)
	};
}
