import type { CellObject, WorkSheet } from '@e965/xlsx';
import { cellText } from './cell-text.ts';
import { fillMerged } from './merged-cells.ts';
import type { Sheet } from './sheet.ts';
import { UnreadableArchive } from './zip.ts';

/** A table of more cells than this is no export of a hromada, and would not fit in memory. */
const MOST_CELLS = 20_000_000;

type Rows = ((CellObject | undefined)[] | undefined)[];

/** Texts of the cells by row, no longer than the last that holds anything. */
function textsOf(rows: Rows, date1904: boolean) {
	const records: string[][] = [];
	let [width, formulas] = [0, 0];
	rows.forEach((row, at) => {
		row?.forEach((cell, column) => {
			const text = cell ? cellText(cell, date1904) : '';
			if (text === '') return;
			const record = (records[at] ??= []);
			record[column] = text;
			width = Math.max(width, column + 1);
			if (cell!.f && cell!.t !== 'z') formulas++;
		});
	});
	return { records, width, formulas };
}

function squared(records: string[][], width: number): string[][] {
	if (records.length * width > MOST_CELLS) throw new UnreadableArchive('workbook-too-large');
	return Array.from({ length: records.length }, (_, at) =>
		Array.from({ length: width }, (_, column) => records[at]?.[column] ?? '')
	);
}

/** Numbers, from 1, of what is hidden among the first so many. */
function hiddenIn(infos: ({ hidden?: boolean } | undefined)[] | undefined, count: number) {
	const hidden: number[] = [];
	infos?.forEach((info, at) => {
		if (info?.hidden && at < count) hidden.push(at + 1);
	});
	return hidden;
}

/** Reads the cells of one sheet as texts; nothing that is filled is left out, hidden or not. */
export function readSheet(
	sheet: WorkSheet,
	name: string,
	isHidden: boolean,
	date1904: boolean
): Sheet {
	const read = textsOf((sheet['!data'] ?? []) as Rows, date1904);
	const { width, formulas } = read;
	const records = squared(read.records, width);
	const { filled, disputed } = fillMerged(records, sheet['!merges'] ?? []);
	return {
		name,
		isHidden,
		records,
		hiddenRows: hiddenIn(sheet['!rows'], records.length),
		hiddenColumns: hiddenIn(sheet['!cols'], width),
		filled,
		disputed,
		formulas
	};
}
