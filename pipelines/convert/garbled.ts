/** Signs that frame tables on terminals: letters of UTF-8 look so in CP866 and KOI8-U. */
const FRAMES = /[\u2500-\u259f]/;

/** What Windows-1251 and Windows-1252 show for the second byte of a letter in UTF-8. */
const SECOND_1251 =
	'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї';
const SECOND_1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u0080-\u00bf';

/** Letters of a whole word, shown two signs each. */
const PAIRS_1251 = new RegExp(`(?:[РСВГ][${SECOND_1251}]){2,}`, 'gu');
const PAIR_1252 = new RegExp(`[ÐÑ][${SECOND_1252}]`, 'u');

/** What a word in capitals might hold as well. */
const ORDINARY = /^[РСВГІіЇїЄєҐґ\s]*$/u;

/** Whether a piece of the text was read in another encoding than it was written in. */
export function isGarbled(text: string): boolean {
	if (FRAMES.test(text) || PAIR_1252.test(text)) return true;
	return (text.match(PAIRS_1251) ?? []).some((pairs) => !ORDINARY.test(pairs));
}
