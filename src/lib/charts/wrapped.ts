import { textWidth } from './text-width.ts';

/** A text broken between words into lines that fit the room; a word wider than it stands alone. */
export function wrapped(text: string, room: number, size: number, weight = 400): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && textWidth(longer, size, weight) <= room) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
