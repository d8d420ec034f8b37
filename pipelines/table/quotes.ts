/** Opening signs that stand around cells, each with the signs that may close it. */
const PAIRS: Record<string, string> = {
	'"': '"',
	"'": "'",
	'`': '`',
	'„': '“”"',
	'“': '”"',
	'«': '»'
};

/** A sign that no file holds, put in the place of quotes that open and close differently. */
export const NEUTRAL = '\ue000';

export const QUOTES = Object.keys(PAIRS);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cells that open with the quote, and those of them that close at their end, in a sample. */
export function quotedCells(text: string, quote: string, delimiter: string) {
	const edge = escaped(delimiter);
	const opened = new RegExp(`(?<=^|${edge})${escaped(quote)}`, 'gm');
	const closed = new RegExp(`[${escaped(PAIRS[quote]!)}](?=${edge}|$)`, 'gm');
	return { opened: text.match(opened)?.length ?? 0, closed: text.match(closed)?.length ?? 0 };
}

/** The text with quotes that open and close differently made one sign; the same length. */
export function neutralQuotes(text: string, quote: string, delimiter: string): string {
	const closers = PAIRS[quote]!;
	if (closers === quote) return text;
	const edge = escaped(delimiter);
	const cell = new RegExp(
		`(?<=^|${edge})${escaped(quote)}([^${escaped(closers)}]*)[${escaped(closers)}](?=\\s*?(?:${edge}|$))`,
		'gm'
	);
	return text.replace(cell, (_, inside: string) => NEUTRAL + inside + NEUTRAL);
}
