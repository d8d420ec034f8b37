import { textWidth } from './text-width.ts';

const VOWEL = /[аеєиіїоуюяaeiouy]/i;
const NO_END = /[ьйʼ’'\- ]/;

/** Whether a word may be cut before `at`: after a consonant, where a vowel would follow. */
function isBreak(word: string, at: number): boolean {
	const last = word[at - 1] ?? '';
	return at >= 2 && !VOWEL.test(last) && !NO_END.test(last);
}

/**
 * The name where it fits in `room` pixels, else its longest beginning that ends in a consonant and
 * a full stop: «Баштанська», «Березнег.».
 */
export function abbreviated(name: string, room: number, size: number, weight: number): string {
	if (textWidth(name, size, weight) <= room) return name;
	for (let end = name.length - 2; end >= 2; end--) {
		const short = `${name.slice(0, end)}.`;
		if (isBreak(name, end) && textWidth(short, size, weight) <= room) return short;
	}
	return name.slice(0, 3);
}
