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

function scoreWord(word: string): number {
	const lower = word.toLowerCase();
	let score = 0;
	for (const letter of lower) score += WEIGHTS.get(letter) ?? FOREIGN;
	const upper = word.toUpperCase();
	const rest = word.slice(1);
	if (rest === lower.slice(1)) return score;
	return score + (word === upper ? WHOLLY_UPPER : BROKEN_CASE);
}

/** Log-likelihood that the letters beyond ASCII are Ukrainian; higher is likelier. */
export function scoreUkrainian(text: string): number {
	let score = 0;
	for (const [word] of text.matchAll(/\p{Script=Cyrillic}+/gu)) score += scoreWord(word);
	for (const [sign] of text.matchAll(/[^\p{Script=Cyrillic}\0-\x7f]/gu)) {
		score += TYPOGRAPHY.get(sign) ?? FOREIGN;
	}
	return score;
}
