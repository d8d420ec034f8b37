import widths from './advance-widths.json' with { type: 'json' };

type Table = Record<string, number>;

const REGULAR: Table = widths['400'];
const BOLD: Table = widths['600'];
const UNKNOWN = 620;

function advance(letter: string, weight: number): number {
	const regular = REGULAR[letter] ?? UNKNOWN;
	const bold = BOLD[letter] ?? UNKNOWN;
	return regular + ((bold - regular) * (weight - 400)) / 200;
}

/** Pixels that a line of Inter takes, from the true advance widths of its letters. */
export function textWidth(text: string, size: number, weight = 400): number {
	let thousandths = 0;
	for (const letter of text) thousandths += advance(letter, weight);
	return (thousandths * size) / 1000;
}
