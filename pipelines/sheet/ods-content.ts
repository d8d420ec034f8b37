import { UnreadableArchive } from './zip.ts';

const ROW = /<(?:\w+:)?table-row\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?table-row>/g;
const FILLED = /<(?:\w+:)?table-cell\b([^>]*[^/])>/g;
const ROWS_REPEATED = /number-rows-repeated="(\d+)"/;
const COLUMNS_REPEATED = /number-columns-repeated="(\d+)"/;
const MOST_REPEATED = 2_000_000;

const repeats = (attributes: string, pattern: RegExp) => Number(pattern.exec(attributes)?.[1] ?? 1);

/** Cells that a few bytes stand for, as each is repeated over rows and columns. */
function repeatedCells(xml: string): number {
	if (!xml.includes('-repeated=')) return 0;
	let cells = 0;
	for (const [, row, content] of xml.matchAll(ROW)) {
		let inRow = 0;
		for (const [, cell] of content!.matchAll(FILLED)) inRow += repeats(cell!, COLUMNS_REPEATED);
		cells += inRow * repeats(row!, ROWS_REPEATED);
	}
	return cells;
}

const UNCALCULATED =
	/<((?:\w+:)?)table-cell\b((?:[^>"]|"[^"]*")*?formula="([^"]*)"(?:[^>"]|"[^"]*")*?)\/>/g;

/** Shows formulas that were never calculated as their own text, which would be left out else. */
export function withUncalculated(content: Uint8Array): Uint8Array {
	const xml = new TextDecoder().decode(content);
	if (repeatedCells(xml) > MOST_REPEATED) throw new UnreadableArchive('workbook-too-large');
	if (!xml.includes('formula=')) return content;
	const shown = xml.replace(
		UNCALCULATED,
		(whole, prefix: string, attributes: string, formula: string) =>
			/\bvalue=/.test(attributes)
				? whole
				: `<${prefix}table-cell office:value-type="string"><text:p>${formula.replace(/^\w+:/, '')}</text:p></${prefix}table-cell>`
	);
	return new TextEncoder().encode(shown);
}
