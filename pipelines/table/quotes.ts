/** Opening signs that stand around cells, each with the signs that may close it. */
const PAIRS: Record<string, string> = {
	'"': '"',
	"'": "'",
	'`': '`',
	'„': '“”"',
	'“': '”"',
	'«': '»'
};

export const QUOTES = Object.keys(PAIRS);

/** The signs that may close what this one opens; the sign itself where it is none of the known. */
export const closersOf = (quote: string): string => PAIRS[quote] ?? quote;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cells that open with the quote, and those of them that close at their end, in a sample. */
export function quotedCells(text: string, quote: string, delimiter: string) {
	const edge = escaped(delimiter);
	const opened = new RegExp(`(?<=^|${edge})[ \\t]*${escaped(quote)}`, 'gm');
	const closed = new RegExp(`[${escaped(closersOf(quote))}][ \\t]*(?=${edge}|$)`, 'gm');
	return { opened: text.match(opened)?.length ?? 0, closed: text.match(closed)?.length ?? 0 };
}
