import { withoutInvisible } from './invisible.ts';

const LATIN = 'aceiopxyktmhb';
const CYRILLIC = 'асеіорхуктмнв';
const LOOK_ALIKES = new Map(
	[...LATIN].map((letter, at) => [letter, CYRILLIC[at]!] as [string, string])
)
	.set('ё', 'е')
	.set('ґ', 'г');
const APOSTROPHES = /['’ʼ`´‘ʹ′]/g;

/** The text as a reader sees it: no invisible characters, single spaces, composed letters. */
export function tidy(text: string): string {
	return withoutInvisible(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

/** Latin letters that look like Cyrillic ones become those; letters are lower case after it. */
export function foldLetters(text: string): string {
	let letters = '';
	for (const letter of text.toLowerCase()) letters += LOOK_ALIKES.get(letter) ?? letter;
	return letters;
}

/** Texts so short come again and again: in cells, headings and names. */
const SHORT = 160;
const MOST = 20_000;
const folded = new Map<string, string>();

/**
 * Key by which headings, words and names are compared: case, apostrophes, look-alike letters,
 * punctuation, spaces and invisible characters make no difference. English folds too, into a key
 * that is no word but is the same on both sides.
 */
export function fold(text: string): string {
	const known = folded.get(text);
	if (known !== undefined) return known;
	const seen = tidy(text.normalize('NFKC')).replace(APOSTROPHES, '');
	const key = foldLetters(seen)
		.replace(/[^\p{L}\p{N}%№]+/gu, ' ')
		.trim();
	if (text.length > SHORT) return key;
	if (folded.size >= MOST) folded.clear();
	folded.set(text, key);
	return key;
}
