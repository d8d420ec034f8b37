import { isBlank, isNumeric } from './cell-kind.ts';
import { type CellType, cellType, columnType } from './cell-type.ts';
import type { Dialect } from './dialect.ts';
import { type Header, filledIn } from './header.ts';
import type { RowKinds } from './rows.ts';
import { tokenise } from './tokenise.ts';

const SIGNS = [';', ',', '\t', '|'];
const SAMPLE = 400;
const FEWEST_ROWS = 3;
/** A row of two cells is too soon found in a sentence. */
const FEWEST_CELLS = 3;
const DECIMAL = /^-?\d+,\d+$/;

/** The cells of a line parted by a sign, where they are so many; null where they are not. */
function partedBy(line: string, delimiter: string, width: number): string[] | null {
	const { records, broken } = tokenise(line, { delimiter, newline: '\n', quote: '"', escape: '"' });
	const [row] = records;
	return records.length === 1 && broken.length === 0 && row!.length === width ? row! : null;
}

/** The only way to part a line into so many cells by a sign that parts others; null where there is none. */
function partedOtherwise(line: string, width: number, signs: readonly string[]): string[] | null {
	const ways = signs.flatMap((sign) => (line.includes(sign) ? [partedBy(line, sign, width)] : []));
	const found = ways.filter((row) => row !== null);
	return found.length === 1 ? found[0]! : null;
}

const isTyped = (type: CellType | null) => type !== null && type !== 'text' && type !== 'blank';

/** Whether each cell is of the type of its column, and some of one that is no text. */
function fits(row: readonly string[], types: readonly (CellType | null)[]): boolean {
	const isOfType = (cell: string, at: number) => cellType(cell) === types[at];
	const typed = row.flatMap((cell, at) => (isTyped(types[at]!) && !isBlank(cell) ? [at] : []));
	return typed.length > 0 && typed.every((at) => isOfType(row[at]!, at));
}

const MISFITS: ReadonlySet<string> = new Set(['row-too-short', 'row-too-long', 'unclosed-quote']);

/**
 * Parts rows anew that were written with another separator than the file, or were quoted as a whole:
 * where one way gives as many cells as there are columns, each of the type of its column. Says which
 * those are, from 0.
 */
export function partOddRows(
	records: string[][],
	kinds: RowKinds,
	header: Header | null,
	dialect: Dialect | null
): number[] {
	if (!header || !dialect || header.width < FEWEST_CELLS) return [];
	const [{ width }, { delimiter }] = [header, dialect];
	const odd = [...kinds.entries()].flatMap(([at, kind]) => (MISFITS.has(kind ?? '') ? [at] : []));
	const whole = records
		.filter((row, at) => kinds[at] === null && row.length === width)
		.slice(0, SAMPLE);
	if (odd.length === 0 || whole.length < FEWEST_ROWS) return [];
	const types = Array.from({ length: width }, (_, at) => columnType(whole.map((row) => row[at]!)));
	const hasDecimals = whole.some((row) => row.some((cell) => DECIMAL.test(cell.trim())));
	const others = SIGNS.filter((sign) => sign !== delimiter && (sign !== ',' || !hasDecimals));
	return odd.filter((at) => {
		const cells = records[at]!;
		if (cells.length > width / 2) return false;
		const signs = cells.length === 1 ? [delimiter, ...others] : others;
		const row = partedOtherwise(cells.join(delimiter), width, signs);
		if (!row || !fits(row, types)) return false;
		records[at] = row;
		kinds[at] = null;
		return true;
	});
}

const isOfWords = (row: readonly string[]) =>
	row.every((cell) => !isBlank(cell) && cellType(cell) === 'text');

/** Parts the headings anew where they alone are written with another separator than the rows. */
export function partOddHeader(records: string[][], { delimiter }: Dialect): void {
	const at = records.findIndex((row) => filledIn(row) > 1);
	const [first, next] = [records[at], records[at + 1]];
	const above = records[at - 1];
	if (!first || first.length < FEWEST_CELLS || next?.length !== first.length) return;
	if (above?.length !== 1 || !first.some((cell) => isNumeric(cell))) return;
	const signs = SIGNS.filter((sign) => sign !== delimiter);
	const row = partedOtherwise(above[0]!, first.length, signs);
	if (row && isOfWords(row) && new Set(row).size === row.length) records[at - 1] = row;
}
