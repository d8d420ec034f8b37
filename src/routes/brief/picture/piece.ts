import { textWidth } from '$lib/charts/text-width.ts';

/** A part of a picture, drawn from its own upper left corner. */
export interface Piece {
	svg: string;
	height: number;
}

/** How a text is set; sizes in pixels. */
export interface Setting {
	size: number;
	weight?: 400 | 600;
	colour: string;
	/** From line to line, in sizes. */
	leading?: number;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (words: string) => words.replace(/[&<>]/g, (letter) => ENTITIES[letter]!);
const exact = (value: number) => Number(value.toFixed(2));

/** Pixels that a line takes; the bolder face is the narrower one of headings. */
export function widthOf(words: string, { size, weight = 400 }: Setting): number {
	return textWidth(words, size, weight) * (weight === 600 ? 0.96 : 1);
}

/** One line; `at` is where it begins, or where it ends. */
export function line(
	words: string,
	{ size, weight = 400, colour }: Setting,
	at: number,
	isEnd = false
) {
	const anchor = isEnd ? ' text-anchor="end"' : '';
	return `<text x="${exact(at)}" y="${exact(size)}" font-size="${size}" font-weight="${weight}" fill="${colour}"${anchor}>${escaped(words)}</text>`;
}

const move = (svg: string, x: number, y: number) =>
	`<g transform="translate(${exact(x)} ${exact(y)})">${svg}</g>`;

/** Pieces of a word too long for a line of its own, as of an address. */
function broken(word: string, fits: (part: string) => boolean): string[] {
	const parts = [''];
	for (const letter of word) {
		if (fits(parts.at(-1)! + letter)) parts[parts.length - 1] += letter;
		else parts.push(letter);
	}
	return parts;
}

/** Breaks a text at its spaces into lines that keep within a width. */
export function wrapped(words: string, width: number, setting: Setting): string[] {
	const fits = (text: string) => widthOf(text, setting) <= width;
	const lines: string[] = [];
	for (const word of words
		.split(' ')
		.flatMap((whole) => (fits(whole) ? [whole] : broken(whole, fits)))) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The same number of lines, as even as they can be. */
function balanced(words: string, width: number, setting: Setting): string[] {
	const widest = wrapped(words, width, setting);
	let [lines, room] = [widest, width];
	while (lines.length === widest.length && room > width / 2) {
		room -= setting.size / 2;
		const narrower = wrapped(words, room, setting);
		if (narrower.length > widest.length) break;
		lines = narrower;
	}
	return lines;
}

/** A text over as many lines as it takes. */
export function paragraph(words: string, width: number, setting: Setting): Piece {
	const leading = setting.size * (setting.leading ?? 1.35);
	const lines = balanced(words, width, setting);
	return {
		svg: lines.map((text, at) => move(line(text, setting, 0), 0, at * leading)).join(''),
		height: lines.length * leading
	};
}

/** Pieces under each other; a number is a space between them. */
export function stack(parts: readonly (Piece | number)[]): Piece {
	let height = 0;
	let svg = '';
	for (const part of parts) {
		if (typeof part === 'number') height += part;
		else {
			svg += move(part.svg, 0, height);
			height += part.height;
		}
	}
	return { svg, height };
}

/** Pieces beside each other, each in its column, all on one foot or all from one height. */
export function beside(pieces: readonly Piece[], step: number, isOnFoot = false): Piece {
	const height = Math.max(...pieces.map((piece) => piece.height));
	const down = (piece: Piece) => (isOnFoot ? height - piece.height : 0);
	return {
		svg: pieces.map((piece, at) => move(piece.svg, at * step, down(piece))).join(''),
		height
	};
}

export function rule(width: number, thickness: number, colour: string): Piece {
	return {
		svg: `<rect width="${width}" height="${thickness}" fill="${colour}"/>`,
		height: thickness
	};
}
