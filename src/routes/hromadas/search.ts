/** What a place is called, in any language and time. */
export type Names = readonly (string | null)[];

const APOSTROPHES = /['\u2019\u02bc\u2018`\u00b4]/g;
const NOT_LETTERS = /[^\p{L}\p{N}]+/u;
const OF_ANY_HROMADA = /^(територіальн|громад|hromada|communit|territorial)|^(тг|отг|мтг|стг)$/;
const ADJECTIVE = /((?:ськ|зьк|цьк)).{1,3}$/;

const stemOf = (word: string): string => word.replace(ADJECTIVE, '$1');

/** Lower case, without apostrophes, by words; without the words that fit every hromada. */
function wordsOf(text: string): string[] {
	const folded = text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, '');
	return folded.split(NOT_LETTERS).filter((word) => word && !OF_ANY_HROMADA.test(word));
}

/**
 * Whether every word that was sought begins a word of the names; case, apostrophes and endings
 * of adjectives are forgiven.
 */
export function isFound(sought: string, names: Names): boolean {
	const words = names.flatMap((name) => wordsOf(name ?? ''));
	return wordsOf(sought).every((part) => words.some((word) => word.startsWith(stemOf(part))));
}
