import { LATIN_WEIGHTS } from './latin-letters.ts';

/** Share of each letter in Ukrainian running text, per cent; Russian-only letters are rare. */
const SHARES: Record<string, number> = {
	а: 8.2,
	б: 1.7,
	в: 5.3,
	г: 1.6,
	ґ: 0.02,
	д: 3.2,
	е: 4.9,
	є: 0.5,
	ж: 0.8,
	з: 2.2,
	и: 6.1,
	і: 5.7,
	ї: 0.6,
	й: 1.0,
	к: 3.9,
	л: 3.6,
	м: 2.9,
	н: 6.8,
	о: 9.4,
	п: 2.9,
	р: 4.8,
	с: 4.0,
	т: 5.4,
	у: 3.3,
	ф: 0.3,
	х: 1.1,
	ц: 0.9,
	ч: 1.4,
	ш: 0.7,
	щ: 0.5,
	ь: 1.9,
	ю: 0.9,
	я: 2.2,
	ы: 0.05,
	э: 0.02,
	ъ: 0.01,
	ё: 0.01
};
const WEIGHTS = new Map(Object.entries(SHARES).map(([letter, share]) => [letter, Math.log(share)]));
const TYPOGRAPHY = new Map([...'«»„“”’‘–—№…°²³•\u00a0'].map((sign) => [sign, Math.log(0.3)]));
const FOREIGN = Math.log(0.0005);
const BROKEN_CASE = -4;
const WHOLLY_UPPER = -0.7;
/** Two scripts in one word, or two letters with accents side by side: seldom is either honest. */
const MIXED = -8;
const SIDE_BY_SIDE = -3;
const LONE = -5;
const RARE = -2;
const WORDS_OF_ONE = /^[авеєзійоуяжмскрп]$/i;

const CYRILLIC = /\p{Script=Cyrillic}+/gu;
const BEYOND = /[^\p{Script=Cyrillic}\0-\x7f]/gu;
const TWO_SCRIPTS = /[A-Za-z](?=\p{Script=Cyrillic})|\p{Script=Cyrillic}(?=[A-Za-z])/gu;
const ACCENTS = /[\u00c0-\u024f](?=[\u00c0-\u024f])/g;
const LONE_ACCENT = /(?<!\p{L})[\u00c0-\u024f](?!\p{L})/gu;
const SIGN_INSIDE = /(?<=\p{L})[^\p{L}\p{N}\s\0-\x7f’·](?=\p{L})/gu;

const SIGN_BEFORE = /[£¥¢¹²³¼½¾](?=\p{Ll})/gu;
const UPPER_INSIDE = /(?<=\p{Ll})(?=[\u00c0-\u024f])\p{Lu}/gu;
const BESIDE_DIGIT = /\d(?=\p{Script=Cyrillic})|\p{Script=Cyrillic}(?=\d)/gu;
const AMISS = [SIGN_INSIDE, SIGN_BEFORE, UPPER_INSIDE];

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function scoreOf(word: string): number {
	const lower = word.toLowerCase();
	let score = word.length === 1 && !WORDS_OF_ONE.test(word) ? LONE : 0;
	for (const letter of lower) score += WEIGHTS.get(letter) ?? FOREIGN;
	const upper = word.toUpperCase();
	const rest = word.slice(1);
	if (rest === lower.slice(1)) return score;
	return score + (word === upper ? WHOLLY_UPPER : BROKEN_CASE);
}

const MOST = 20_000;
const scores = new Map<string, number>();

/** The score of a word; tables say the same words again and again. */
function scoreWord(word: string): number {
	const known = scores.get(word);
	if (known !== undefined) return known;
	const score = scoreOf(word);
	if (scores.size >= MOST) scores.clear();
	scores.set(word, score);
	return score;
}

/** Signs of which none is amiss by itself: ASCII and Cyrillic letters. */
const ALL_PLAIN = /^[\0-\x7f\u0400-\u0481\u048a-\u04ff]*$/;

/** What is amiss with accents and signs and their neighbours. */
function faultsOf(text: string): number {
	let score = SIDE_BY_SIDE * countOf(text, ACCENTS) + RARE * countOf(text, LONE_ACCENT);
	for (const pattern of AMISS) score += LONE * countOf(text, pattern);
	return score;
}

/**
 * Log-likelihood that the signs beyond ASCII are Ukrainian text, or text in Latin letters with
 * accents; higher is likelier.
 */
export function scoreLetters(text: string): number {
	const isPlain = ALL_PLAIN.test(text);
	let score = MIXED * countOf(text, TWO_SCRIPTS) + RARE * countOf(text, BESIDE_DIGIT);
	if (!isPlain) score += faultsOf(text);
	for (const word of text.match(CYRILLIC) ?? []) score += scoreWord(word);
	if (isPlain) return score;
	for (const [sign] of text.matchAll(BEYOND)) {
		score += TYPOGRAPHY.get(sign) ?? LATIN_WEIGHTS.get(sign) ?? FOREIGN;
	}
	return score;
}
