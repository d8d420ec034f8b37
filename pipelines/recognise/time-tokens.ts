import { foldLetters, tidy } from '../text/fold.ts';
import { memo } from './memo.ts';
import { timeWord } from './period-words.ts';

const PIECES = /\d+|\p{L}+(?:['’ʼ]\p{L}+)*|[-–—‑./\\_]/gu;

/** Few texts are looked at again and again: those of headings, and of one file after the other. */
const MOST = 2000;

function tokenOf(piece: string): string {
	const code = piece.charCodeAt(0);
	if (code >= 48 && code <= 57) return piece;
	if ('-–—‑'.includes(piece)) return '-';
	if ('./\\_'.includes(piece)) return '.';
	return timeWord(piece) ?? '?';
}

function tokensOf(text: string): string {
	const folded = foldLetters(tidy(text.normalize('NFKC')))
		.replace(/(\d)\s*-\s*(?:ий|й|го|ій|ого)(?!\p{L})/gu, '$1')
		.replace(/(?<!\p{L})аs оf/gu, 'аsоf')
		.replace(/(?<=\d)[ т]00:00(?::00)?(?:\.0+)?z?$/, '')
		.replace(/(?<!\p{L})(і{1,3}|іv)(кв)/gu, '$1 $2');
	const tokens = (folded.match(PIECES) ?? []).map(tokenOf).filter((token) => token !== '');
	return tokens.join(' ');
}

/**
 * The text as tokens with single spaces between: numbers, time words, `-`, `.`, and `?` for any
 * other word. «за ІІ кв. 2025 р.» becomes `R2 Q . 2025 Y .`
 */
export const timeTokens: (text: string) => string = memo(tokensOf, MOST);
