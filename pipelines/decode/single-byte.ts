import { scoreUkrainian } from './letter-frequency.ts';

/** Cyrillic encodings of one byte a letter, with how much likelier each is beforehand. */
const CANDIDATES: [encoding: string, prior: number][] = [
	['windows-1251', 3],
	['koi8-u', 0],
	['ibm866', 0],
	['x-mac-cyrillic', 0]
];
const SAMPLE = 65_536;

/** Lines that hold a byte beyond ASCII: the only ones that tell encodings apart. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
	const sample: number[] = [];
	for (let at = 0; at < bytes.length && sample.length < SAMPLE; at++) {
		const byte = bytes[at]!;
		const beside = byte >= 0x80 || (bytes[at - 1] ?? 0) >= 0x80;
		if (beside) sample.push(byte >= 0x80 ? byte : 0x20);
	}
	return Uint8Array.from(sample);
}

/** The likeliest encoding, its runner-up and how sure the choice is, from 0 to 1. */
export function detectSingleByte(bytes: Uint8Array): {
	encoding: string;
	runnerUp: string;
	confidence: number;
} {
	const sample = tellingBytes(bytes);
	const ranked = CANDIDATES.map(([encoding, prior]) => {
		const text = new TextDecoder(encoding).decode(sample);
		return { encoding, text, score: scoreUkrainian(text) + prior };
	}).sort((a, b) => b.score - a.score);
	const best = ranked[0]!;
	const second = ranked.find((candidate) => candidate.text !== best.text) ?? ranked[1]!;
	const confidence = 1 / (1 + Math.exp(second.score - best.score));
	return { encoding: best.encoding, runnerUp: second.encoding, confidence };
}
