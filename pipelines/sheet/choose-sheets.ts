import { type Fault, fileFault } from '../check/fault.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import type { StatedFacts } from '../knowledge.ts';
import { isBlank } from '../table/cell-kind.ts';
import type { HeadingScore } from '../table/dialect.ts';
import { filledIn } from '../table/header.ts';
import { type Table, tableOf } from '../table/table.ts';
import { fold } from '../text/fold.ts';
import { type SheetTable, joinSheets } from './join-sheets.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { notesOf } from './sheet-notes.ts';

const FEWEST_ROWS = 1;

const rowsIn = ({ kinds }: Table) => kinds.filter((kind) => kind === null).length;

const headings = ({ header }: Table) =>
	(header?.columns ?? [])
		.map((texts) => fold(texts[0] ?? ''))
		.join('\0')
		.replace(/\0+$/, '');

/** What a sheet is worth as an export: its known headings, or 0 where it holds no table. */
function scoreOf(table: Table, sheet: Sheet): number {
	const { header } = table;
	if (!header || header.by === 'none' || rowsIn(table) < FEWEST_ROWS) return 0;
	const known = header.by === 'catalogue' ? 1 + header.score : 0.1;
	return sheet.isHidden ? known / 1000 : known;
}

function tableOfSheet(
	sheet: Sheet,
	headingScore: HeadingScore,
	lexicon: Lexicon,
	header?: number
): SheetTable {
	const parsed = { records: sheet.records, broken: new Set<number>() };
	const isDamaged = sheet.records.some((row) => row.some((cell) => /[\uFFFD\0]/.test(cell)));
	const origin = { dialect: null, isDamaged, endsOpen: false, header };
	const table = tableOf(parsed, origin, headingScore, lexicon);
	for (const row of sheet.disputed) {
		if (table.kinds[row - 1] === null) table.kinds[row - 1] = 'merged-number';
	}
	return { sheet, table, score: scoreOf(table, sheet) };
}

/** A sheet with so many times fewer cells than another one is a cover, a legend or notes. */
const SMALLER = 20;

const cellsIn = ({ records, kinds }: Table) =>
	records.reduce((sum, row, at) => (kinds[at] === null ? sum + filledIn(row) : sum), 0);

const isText = ({ table: { header } }: SheetTable) =>
	(header?.columns ?? []).filter((texts) => texts.length > 0).length < 2;

/** Of tables about which nothing is known, the one that the workbook is for; all where several may be it. */
function withoutCovers(found: SheetTable[]): SheetTable[] {
	const tables = found.filter((one) => !isText(one));
	const most = Math.max(...tables.map(({ table }) => cellsIn(table)));
	const large = tables.filter(({ table }) => SMALLER * cellsIn(table) > most);
	return large.length === 1 ? large : found;
}

/** Exports if there are any, else visible tables of any kind, else the sheet with most rows. */
function candidatesOf(all: SheetTable[]): SheetTable[] {
	for (const least of [1, 0.1, 0.001, 0.0001]) {
		const found = all.filter(({ score }) => score >= least);
		if (found.length)
			return found[0]!.table.header?.by === 'catalogue' ? found : withoutCovers(found);
	}
	const longest = all.toSorted((a, b) => b.sheet.records.length - a.sheet.records.length);
	return longest.slice(0, 1);
}

/** A workbook as one table, and what is to be said of the choice among its sheets. */
export interface ChosenSheets {
	table: Table;
	faults: Fault[];
}

function otherFaults(others: readonly SheetTable[]): Fault[] {
	return others
		.filter(({ sheet }) => sheet.records.some((row) => !row.every(isBlank)))
		.map(({ sheet }) => {
			const count = String(sheet.records.length);
			const code = sheet.isHidden ? 'hidden-sheet' : 'other-sheet';
			return { ...fileFault(code, { count }), value: sheet.name };
		});
}

/**
 * Takes the sheet that is an export; several with the same headings are one table, in order. Where
 * several differ nothing is guessed. The records of all sheets are kept, those not taken as no data.
 */
export function chooseSheets(
	{ sheets }: Workbook,
	headingScore: HeadingScore,
	lexicon: Lexicon,
	stated: StatedFacts
): ChosenSheets {
	const all = sheets.map((sheet) => tableOfSheet(sheet, headingScore, lexicon));
	const named = all.filter(({ sheet }) => sheet.name === stated.sheet);
	const found = named.length ? named : candidatesOf(all);
	const like = found.filter(({ table }) => headings(table) === headings(found[0]!.table));
	const isClear = like.length === found.length;
	const taken = isClear ? like : found.slice(0, 1);
	const others = all.filter((one) => !taken.includes(one));
	const names = found.map(({ sheet }) => sheet.name).join(', ');
	const joined = { ...fileFault('sheets-joined', { count: String(taken.length) }), value: names };
	const faults = [
		...taken.flatMap(({ sheet }) => notesOf(sheet)),
		...(isClear ? otherFaults(others) : [fileFault('ambiguous-sheet', { allowed: names })]),
		...(taken.length > 1 ? [joined] : [])
	];
	const { header } = stated;
	const read =
		header === undefined
			? taken
			: taken.map((one) => tableOfSheet(one.sheet, headingScore, lexicon, header));
	return { table: joinSheets(read, others, isClear ? [] : found), faults };
}
