import { foldLetters, tidy } from '../text/fold.ts';
import { timeWord } from './period-words.ts';

const PIECES = /\d+|\p{L}+(?:['’ʼ]\p{L}+)*|[-–—‑./\\_]/gu;

function tokenOf(piece: string): string {
	if (/^\d/.test(piece)) return piece;
	if (/^[-–—‑]$/.test(piece)) return '-';
	if (/^[./\\_]$/.test(piece)) return '.';
	return timeWord(piece) ?? '?';
}

/**
 * The text as tokens with single spaces between: numbers, time words, `-`, `.`, and `?` for any
 * other word. «за ІІ кв. 2025 р.» becomes `R2 Q . 2025 Y .`
 */
export function timeTokens(text: string): string {
	const folded = foldLetters(tidy(text.normalize('NFKC')))
		.replace(/(\d)\s*-\s*(?:ий|й|го|ій|ого)(?!\p{L})/gu, '$1')
		.replace(/(?<!\p{L})аs оf/gu, 'аsоf')
		.replace(/(?<=\d)[ т]00:00(?::00)?(?:\.0+)?z?$/, '')
		.replace(/(?<!\p{L})(і{1,3}|іv)(кв)/gu, '$1 $2');
	const tokens = (folded.match(PIECES) ?? []).map(tokenOf).filter((token) => token !== '');
	return tokens.join(' ');
}
