import { withoutInvisible } from './invisible.ts';

const LATIN = 'aceiopxyktmhbёґ';
const CYRILLIC = 'асеіорхуктмнвег';
const LOOK_ALIKES = new Map(
	[...LATIN].map((letter, at) => [letter, CYRILLIC[at]!] as [string, string])
);
const LOOK_ALIKE = new RegExp(`[${LATIN}]`, 'g');
const APOSTROPHES = /['’ʼ`´‘ʹ′]/g;

/** The text as a reader sees it: no invisible characters, single spaces, composed letters. */
export function tidy(text: string): string {
	return withoutInvisible(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

/** Latin letters that look like Cyrillic ones become those; letters are lower case after it. */
export function foldLetters(text: string): string {
	return text.toLowerCase().replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter)!);
}

function foldCarefully(text: string): string {
	const seen = tidy(text.normalize('NFKC')).replace(APOSTROPHES, '');
	return foldLetters(seen)
		.replace(/[^\p{L}\p{N}%№]+/gu, ' ')
		.trim();
}

/** Texts so short come again and again: in cells, headings and names. */
const SHORT = 160;
const MOST = 20_000;
const folded = new Map<string, string>();

const BEYOND_PLAIN = 0x500;
const [OTHER, GAP, NOTHING] = [0, 1, 2];

/** What a sign of plain text, ASCII or Cyrillic, becomes whatever stands beside it. */
function foldedSign(code: number): number {
	const sign = String.fromCharCode(code);
	if (!/^[\0-\x7f\u0400-\u0481\u048a-\u04ff]$/.test(sign)) return OTHER;
	const between = foldCarefully(`а${sign}а`).slice(1, -1);
	if (between === '') return NOTHING;
	return between === ' ' ? GAP : between.charCodeAt(0);
}

const PLAIN = Uint16Array.from({ length: BEYOND_PLAIN }, (_, code) => foldedSign(code));
const signs = new Uint16Array(SHORT);

/** The key of a short text of plain signs; null where others stand in it. */
function foldPlain(text: string): string | null {
	let length = 0;
	let isGap = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const sign = code < BEYOND_PLAIN ? PLAIN[code]! : OTHER;
		if (sign === OTHER) return null;
		if (sign === NOTHING) continue;
		if (sign === GAP) {
			isGap = length > 0;
			continue;
		}
		// A gap takes the place of at least one sign.
		if (isGap) signs[length++] = 32;
		isGap = false;
		signs[length++] = sign;
	}
	return String.fromCharCode(...signs.subarray(0, length));
}

/**
 * Key by which headings, words and names are compared: case, apostrophes, look-alike letters,
 * punctuation, spaces and invisible characters make no difference. English folds too, into a key
 * that is no word but is the same on both sides.
 */
export function fold(text: string): string {
	if (text.length > SHORT) return foldCarefully(text);
	const known = folded.get(text);
	if (known !== undefined) return known;
	const key = foldPlain(text) ?? foldCarefully(text);
	if (folded.size >= MOST) folded.clear();
	folded.set(text, key);
	return key;
}
