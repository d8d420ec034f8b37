import type { SheetSpan, Table } from '../table/table.ts';
import type { Sheet } from './sheet.ts';

/** A sheet and what its records are. */
export interface SheetTable {
	sheet: Sheet;
	table: Table;
	/** What it is worth as an export; 0 where it holds no table. */
	score: number;
}

const GENERIC = /^(?:аркуш|лист|sheet|таблиця|таблица|table)\s*\d*$/iu;

const titleOf = ({ sheet, table }: Pick<SheetTable, 'sheet' | 'table'>) =>
	GENERIC.test(sheet.name.trim()) ? table.title : [...table.title, sheet.name];

/** Rows of another sheet as wide as the headings, where only its blank columns differ. */
function widened(records: string[][], width: number): string[][] {
	for (const row of records) while (row.length < width) row.push('');
	return records;
}

function kindsOf({ table }: SheetTable, at: number): Table['kinds'] {
	if (at === 0) return table.kinds;
	return table.kinds.map((kind) => (kind === 'header' ? 'repeated-header' : kind));
}

/** Records of a sheet that was not taken: its rows wait where it may be the export as well. */
function kindsOfOther({ table }: SheetTable, mayBeTaken: boolean): Table['kinds'] {
	return table.records.map((row, at) => {
		if (row.every((cell) => cell.trim() === '')) return 'blank-row';
		return mayBeTaken && table.kinds[at] === null ? 'another-table' : 'other-sheet';
	});
}

/**
 * One table of the sheets taken, in order, with the records of the others behind them; `rivals` are
 * those of the others that may be the export as well.
 */
export function joinSheets(
	taken: readonly SheetTable[],
	others: readonly SheetTable[],
	rivals: readonly SheetTable[]
): Table {
	const [first] = taken;
	if (!first) {
		const none = { dialect: null, header: null, padded: [], parted: [], title: [], sheets: [] };
		const beside = new Map<number, string[]>();
		return { ...none, records: [], kinds: [], beside };
	}
	const { header } = first.table;
	const records: string[][] = [];
	const kinds: Table['kinds'] = [];
	const padded: number[] = [];
	const beside = new Map<number, string[]>();
	const sheets: SheetSpan[] = [];
	const best = Math.max(...taken.map(({ score }) => score));
	const add = ({ sheet, table, score }: SheetTable, own: Table['kinds'], isTaken: boolean) => {
		const from = records.length;
		const title = isTaken ? titleOf({ sheet, table }) : [];
		const share = best > 0 ? Math.min(1, score / best) : 0;
		sheets.push({ name: sheet.name, from, count: own.length, isTaken, score: share, title });
		for (const row of widened(table.records, header?.width ?? 0)) records.push(row);
		for (const kind of own) kinds.push(kind);
		if (isTaken) padded.push(...table.padded.map((at) => at + from));
		for (const [at, cells] of isTaken ? table.beside : []) beside.set(at + from, cells);
	};
	taken.forEach((one, at) => add(one, kindsOf(one, at), true));
	for (const one of others) add(one, kindsOfOther(one, rivals.includes(one)), false);
	const title = [...new Set(sheets.flatMap((span) => span.title))];
	return { dialect: null, records, header, kinds, padded, parted: [], title, beside, sheets };
}
