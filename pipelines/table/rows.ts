import type { Lexicon } from '../recognise/lexicon.ts';
import { isBlank } from './cell-kind.ts';
import { cellType } from './cell-type.ts';
import { fewestCells } from './even-length.ts';
import type { Header } from './header.ts';
import { startOfOther, tablesAbove } from './other-tables.ts';
import { type Records, usualWidth } from './parse.ts';
import { TotalWords, isComment, isFootnote, isNumberingRow, isUnitsRow } from './row-words.ts';

/** What a record is when it is not a row of data. */
export const NOT_DATA = [
	'preamble',
	'header',
	'units-row',
	'column-numbers',
	'repeated-header',
	'blank-row',
	'total-row',
	'footnote',
	'section-title',
	'identical-row',
	'no-values',
	'other-sheet'
] as const;
export type NotData = (typeof NOT_DATA)[number];

/** Why a record cannot be read as a row: it does not align, or its text is damaged. */
export type Misfit =
	| 'row-too-short'
	| 'row-too-long'
	| 'row-shifted'
	| 'another-table'
	| 'unclosed-quote'
	| 'merged-number'
	| 'mixed-encoding'
	| 'nul-bytes';

/** Of each record: null for a row of data, else what it is. */
export type RowKinds = (NotData | Misfit | null)[];

const SAMPLE = 50;
/** Words in one of the first columns are names; further right it takes more to be sure. */
const [FIRST, FEWEST_WORDS] = [2, 2];

function lastFilled(row: string[]): number {
	let at = row.length - 1;
	while (at >= 0 && isBlank(row[at]!)) at--;
	return at;
}

function damageOf(row: string[]): Misfit | null {
	if (row.some((cell) => cell.includes('\uFFFD'))) return 'mixed-encoding';
	return row.some((cell) => cell.includes('\0')) ? 'nul-bytes' : null;
}

function headerRow(row: string[], lexicon: Lexicon, isNumbered: boolean): NotData | null {
	if (row.length > 1 && isUnitsRow(row, lexicon)) return 'units-row';
	return isNumbered && isNumberingRow(row) ? 'column-numbers' : null;
}

/** Whether some column holds words only: a row of numbers above it is no row of data. */
function numbersColumns(below: string[][], width: number): boolean {
	const rows = below.slice(0, SAMPLE).filter((row) => !isNumberingRow(row));
	return Array.from({ length: width }, (_, at) => at).some((at) => {
		const filled = rows.map((row) => row[at] ?? '').filter((cell) => !isBlank(cell));
		const isEnough = filled.length >= (at < FIRST ? 1 : FEWEST_WORDS);
		return isEnough && filled.every((cell) => cellType(cell) !== 'number');
	});
}

/** The most cells that a record of this table has, blank ones at its end and all. */
function usualLength(records: string[][], { top, bottom }: Header): number {
	const below = records.slice(bottom + 1, bottom + 1 + SAMPLE);
	const headings = records.slice(top, bottom + 1).map((row) => row.length);
	return Math.max(usualWidth(below), ...headings);
}

const sameCells = (row: string[], other: string[]) =>
	other.every((cell, at) => cell.trim() === (row[at] ?? '').trim());

/**
 * Sorts every record of the file into data, not data with its kind, and misfits. `isDamaged` says
 * that the text holds characters that no row may hold.
 */
export function sortRows(
	{ records, broken }: Records,
	header: Header,
	lexicon: Lexicon,
	isDamaged: boolean
): RowKinds {
	const headings = records.slice(header.top, header.bottom + 1);
	const widest = header.width;
	const headed = headings.length ? Math.max(...headings.map(lastFilled)) + 1 : widest;
	const narrowest = Math.min(headed, widest);
	const numbered = numbersColumns(records.slice(header.bottom + 1), widest);
	const fewest = header.by === 'catalogue' ? Math.max(3, narrowest - 1) : widest - 1;
	const other = startOfOther(records, header);
	const above = tablesAbove(records, header.top);
	const usual = usualLength(records, header);
	const length = fewestCells(records, header) ?? 0;
	const totals = new TotalWords(lexicon);
	const isHeaded = (at: number) => headings.some((heading) => !isBlank(heading[at] ?? ''));
	const isLonger = (row: string[], last: number) =>
		row.length > usual && row.slice(0, last).some((cell, at) => isBlank(cell) && isHeaded(at));
	const misalignment = (row: string[], last: number): Misfit | null => {
		if (last >= widest || isLonger(row, last)) return 'row-too-long';
		const isCut = row.length < length && last < narrowest - 1;
		return isCut || row.length < narrowest ? 'row-too-short' : null;
	};
	let isUnderHeader = true;

	const kindOf = (row: string[], at: number): NotData | Misfit | null => {
		if (broken.has(at)) return 'unclosed-quote';
		const last = lastFilled(row);
		if (last < 0) return 'blank-row';
		if (at >= other) return 'another-table';
		if (at < header.top) return above.has(at) ? 'another-table' : 'preamble';
		if (at <= header.bottom) return 'header';
		const belongs = isUnderHeader ? headerRow(row, lexicon, numbered) : null;
		if (belongs) return belongs;
		isUnderHeader = headings.some((heading) => sameCells(row, heading));
		if (isUnderHeader) return 'repeated-header';
		if (totals.isTotal(row)) return 'total-row';
		if (last < fewest && isFootnote(row, lexicon)) return 'footnote';
		const misfit = misalignment(row, last);
		return misfit && isComment(row) ? 'footnote' : misfit;
	};
	return records.map((row, at) => (isDamaged ? damageOf(row) : null) ?? kindOf(row, at));
}
