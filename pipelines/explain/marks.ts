import type { Locale } from '#lib/domain/place.ts';
import type { Issue, Severity } from '#lib/domain/submission.ts';
import type { Examined } from '../read-file.ts';
import type { Table } from '../table/table.ts';

/** How a cell is coloured; a whole row is where it waits, is no data or is the headings. */
export type Colour = 'header' | 'waiting' | 'not-data' | Severity;

/** What is to be shown of each row and cell of a file; both count from 0. */
export interface Marks {
	rows: ReadonlyMap<number, Colour>;
	/** By `row,column`. */
	cells: ReadonlyMap<string, { colour: Colour; texts: string[] }>;
}

const GRAVITY: Record<Severity, number> = { error: 2, warning: 1, note: 0 };

const HEADINGS = new Set(['header', 'repeated-header']);
const MISFITS = new Set([
	...['row-too-short', 'row-too-long', 'row-shifted', 'another-table'],
	...['unclosed-quote', 'merged-number', 'mixed-encoding', 'nul-bytes']
]);

function rowColours({ kinds }: Table, waiting: ReadonlySet<number>): Map<number, Colour> {
	const colours = new Map<number, Colour>();
	kinds.forEach((kind, at) => {
		if (kind !== null && HEADINGS.has(kind)) colours.set(at, 'header');
		else if (waiting.has(at + 1) || (kind !== null && MISFITS.has(kind)))
			colours.set(at, 'waiting');
		else if (kind !== null) colours.set(at, 'not-data');
	});
	return colours;
}

/** Heading → column, from 0; as the file has it, also with the groups above it. */
function columnsOf({ header, records }: Table): Map<string, number> {
	const columns = new Map<string, number>();
	const own = header && header.by !== 'none' ? (records[header.bottom] ?? []) : [];
	const add = (text: string, at: number) => {
		const heading = text.trim();
		if (heading !== '' && !columns.has(heading)) columns.set(heading, at);
	};
	own.forEach(add);
	header?.columns.forEach((texts, at) => texts.forEach((text) => add(text, at)));
	return columns;
}

function firstFilled(row: readonly string[] | undefined): number {
	const at = (row ?? []).findIndex((cell) => cell.trim() !== '');
	return Math.max(at, 0);
}

/** Where an issue is shown: its cell, its heading, the first cell of its row, or the first of all. */
function placeOf(issue: Issue, table: Table, columns: ReadonlyMap<string, number>) {
	const column = issue.column === null ? undefined : columns.get(issue.column.trim());
	if (issue.row !== null) {
		const row = issue.row - 1;
		return { row, column: column ?? firstFilled(table.records[row]) };
	}
	const { header } = table;
	return column !== undefined && header ? { row: header.bottom, column } : { row: 0, column: 0 };
}

/** Colours and comments of a file that was read, in the language of its sender. */
export function marksOf(table: Table, { outcome }: Examined, locale: Locale): Marks {
	const waiting = new Set(outcome.quarantined.map(({ row }) => row));
	const columns = columnsOf(table);
	const cells = new Map<string, { colour: Severity; texts: string[] }>();
	for (const issue of outcome.report.issues) {
		const { row, column } = placeOf(issue, table, columns);
		const known = cells.get(`${row},${column}`);
		const mark = known ?? { colour: issue.severity, texts: [] };
		if (GRAVITY[issue.severity] > GRAVITY[mark.colour]) mark.colour = issue.severity;
		mark.texts.push(`${issue.text[locale]}\n→ ${issue.remedy[locale]}`);
		cells.set(`${row},${column}`, mark);
	}
	return { rows: rowColours(table, waiting), cells };
}
