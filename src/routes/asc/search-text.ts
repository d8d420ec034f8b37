const APOSTROPHES = /['’ʼ`´‘ʹ′"]/g;
/** Latin letters that a keyboard leaves among Cyrillic ones. */
const LOOK_ALIKES = new Map(
	[...'aceiopxyktmhb'].map((letter, at) => [letter, 'асеіорхуктмнв'[at]!])
);

/**
 * A text as it is searched: lower case, without apostrophes, one space for every mark, ґ as г, and
 * look-alike letters of the two alphabets as one; names in English are folded alike on both sides.
 */
export function searchText(text: string): string {
	const plain = text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, '').replaceAll('ґ', 'г');
	return [...plain]
		.map((letter) => LOOK_ALIKES.get(letter) ?? letter)
		.join('')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Whether every word sought is in the text, in any order; both already as they are searched. */
export function holdsWords(text: string, sought: string): boolean {
	return sought.split(' ').every((word) => text.includes(word));
}
