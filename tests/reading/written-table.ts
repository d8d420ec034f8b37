import fc from 'fast-check';
import { encodeText } from './encode-text.ts';

/** A way of writing a table down. */
export interface Writing {
	encoding: string;
	delimiter: string;
	/** Opening and closing sign; empty where nothing is quoted. */
	quote: readonly [string, string] | readonly [];
	escape: 'doubled' | 'backslash';
	newline: '\n' | '\r\n' | '\r' | 'mixed';
	quotesAll: boolean;
	hasSepLine: boolean;
	endsWithNewline: boolean;
}

export const ENCODINGS = [
	'utf-8',
	'utf-8-bom',
	'utf-16le',
	'utf-16be',
	'utf-16le-bom',
	'utf-16be-bom',
	'windows-1251',
	'koi8-u',
	'cp1125',
	'x-mac-cyrillic'
];
export const DELIMITERS = [',', ';', '\t', '|', ' ', ', ', '||', '::', ';;', '~', '^', '\u0001'];

export const writings: fc.Arbitrary<Writing> = fc.record({
	encoding: fc.constantFrom(...ENCODINGS),
	delimiter: fc.constantFrom(...DELIMITERS),
	quote: fc.constantFrom<Writing['quote']>(
		['"', '"'],
		['"', '"'],
		["'", "'"],
		['„', '“'],
		['«', '»'],
		[]
	),
	escape: fc.constantFrom('doubled', 'backslash'),
	newline: fc.constantFrom('\n', '\r\n', '\r', 'mixed'),
	quotesAll: fc.boolean(),
	hasSepLine: fc.boolean(),
	endsWithNewline: fc.boolean()
});

const ENDS = ['\n', '\r\n', '\r'];

const isPlain = (cell: string, { delimiter, quote }: Writing) =>
	!/[\r\n]/.test(cell) &&
	!cell.includes(delimiter.trim() || delimiter) &&
	!quote.some((sign) => cell.includes(sign));

function quoteCell(cell: string, [open, close]: readonly [string, string], escape: string) {
	if (open !== close)
		return cell.includes(open) || cell.includes(close) ? null : open + cell + close;
	if (escape === 'doubled') return open + cell.replaceAll(open, open + open) + close;
	return open + cell.replaceAll('\\', '\\\\').replaceAll(open, `\\${open}`) + close;
}

/** A cell as it stands in the file; null where this way of writing has no way to say it. */
function writeCell(cell: string, writing: Writing): string | null {
	const { quote, escape, quotesAll } = writing;
	const mayStand = isPlain(cell, writing);
	if (quote.length === 0) return mayStand && !/^["'„“«`]/.test(cell) ? cell : null;
	if (mayStand && !quotesAll && cell.trim() === cell) return cell;
	return quoteCell(cell, quote, escape);
}

/** The bytes of the table so written; null where it cannot be written so. */
export function writeTable(table: readonly string[][], writing: Writing): Uint8Array | null {
	const lines: string[] = writing.hasSepLine ? [`sep=${writing.delimiter}`] : [];
	for (const row of table) {
		const cells = row.map((cell) => writeCell(cell, writing));
		if (cells.includes(null)) return null;
		lines.push(cells.join(writing.delimiter));
	}
	const end = (at: number) => (writing.newline === 'mixed' ? ENDS[at % 3]! : writing.newline);
	const text = lines
		.map((line, at) => line + (at < lines.length - 1 || writing.endsWithNewline ? end(at) : ''))
		.join('');
	const bytes = encodeText(text, writing.encoding);
	return hasAll(text, writing.encoding) ? bytes : null;
}

const lacking = new Map<string, boolean>();

/** Whether the encoding has every sign of the text. */
function hasAll(text: string, encoding: string): boolean {
	if (encoding.startsWith('utf')) return true;
	return [...new Set(text)].every((sign) => {
		const key = encoding + sign;
		if (!lacking.has(key)) lacking.set(key, sign !== '?' && encodeText(sign, encoding)[0] === 0x3f);
		return !lacking.get(key);
	});
}
