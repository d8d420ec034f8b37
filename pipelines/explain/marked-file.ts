import { type Cell, type WriteSheet, writeXlsx } from 'hucre';
import type { Locale } from '#lib/domain/place.ts';
import type { Examined } from '../read-file.ts';
import type { Table } from '../table/table.ts';
import { cellContent } from './cell-content.ts';
import { MARKED_WORDS } from './marked-words.ts';
import { BOLD, CELL_STYLES, PLAIN, ROW_STYLES, WRAPPED } from './marked-style.ts';
import { type Marks, marksOf } from './marks.ts';
import { REPORT_WORDS } from './report-words.ts';

const MOST_ROWS = 1_000_000;
const MOST_CELLS = 2_000_000;
const WIDEST = 40;
const NARROWEST = 10;
/** The same file gives the same bytes back, whenever it is asked for. */
const WRITTEN = new Date(0);

const widthOf = (rows: readonly (readonly string[])[]) =>
	rows.reduce((width, row) => Math.max(width, row.length), 1);

function columnsFor(rows: readonly (readonly string[])[], width: number) {
	const sample = rows.slice(0, 200);
	return Array.from({ length: width }, (_, at) => {
		const longest = sample.reduce((most, row) => Math.max(most, (row[at] ?? '').length), 0);
		return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)), style: PLAIN };
	});
}

/** Rows to show: all, or those with something to say where a sheet cannot hold all. */
function shownRows({ records, kinds }: Table, marks: Marks): number[] {
	const isTooLong =
		records.length > MOST_ROWS || records.length * widthOf([records[0] ?? []]) > MOST_CELLS;
	const every = Array.from(kinds.keys());
	if (!isTooLong) return every;
	const told = new Set([...marks.cells.keys()].map((place) => Number(place.split(',')[0])));
	return every.filter((at) => marks.rows.has(at) || told.has(at)).slice(0, MOST_ROWS);
}

function fileSheet(table: Table, marks: Marks, name: string, cut: string): WriteSheet {
	const places = shownRows(table, marks);
	const rows = places.map((at) => table.records[at]!.map(cellContent));
	const width = widthOf(rows);
	const cells = new Map<string, Partial<Cell>>();
	places.forEach((place, at) => {
		const colour = marks.rows.get(place);
		for (let column = 0; column < width; column++) {
			const mark = marks.cells.get(`${place},${column}`);
			const style = mark ? CELL_STYLES[mark.colour] : colour && ROW_STYLES[colour];
			const isBeyond = !mark && column >= table.records[place]!.length;
			if (!style || isBeyond) continue;
			const value = rows[at]![column] ?? '';
			const comment = mark && {
				comment: { author: name, text: cellContent(mark.texts.join('\n\n')) }
			};
			cells.set(`${at},${column}`, { value, type: 'string', style, ...comment });
		}
	});
	const isCut = places.length < table.records.length;
	if (isCut) rows.push([cut]);
	return { name, rows, columns: columnsFor(rows, width), cells };
}

function issueSheet({ outcome }: Examined, locale: Locale): WriteSheet {
	const words = MARKED_WORDS[locale];
	const { severities } = REPORT_WORDS[locale];
	const { report } = outcome;
	const issues = report.issues.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
	const lines = issues.map((issue) => [
		issue.row === null ? words.wholeFile : String(issue.row),
		...[issue.column ?? '', issue.value ?? '', severities[issue.severity]],
		...[issue.text[locale], issue.remedy[locale]]
	]);
	const rows = [[words.summary(report)], [words.legend], [], [...words.headings], ...lines];
	const cells = new Map<string, Partial<Cell>>();
	const style = (row: number, column: number, own: Cell['style']) =>
		cells.set(`${row},${column}`, {
			value: cellContent(rows[row]![column] ?? ''),
			type: 'string',
			...(own && { style: own })
		});
	style(0, 0, BOLD);
	words.headings.forEach((_, column) => style(3, column, ROW_STYLES.header));
	issues.forEach(({ severity }, at) => {
		for (let column = 0; column < words.headings.length; column++)
			style(at + 4, column, column === 3 ? ROW_STYLES[severity] : WRAPPED);
	});
	const columns = [12, 24, 24, 16, 60, 60].map((width) => ({ width, style: PLAIN }));
	const merges = [0, 1].map((row) => ({
		...{ startRow: row, endRow: row },
		...{ startCol: 0, endCol: words.headings.length - 1 }
	}));
	const safe = rows.map((row) => row.map(cellContent));
	return { name: words.issues, rows: safe, columns, cells, merges, freezePane: { rows: 4 } };
}

/**
 * The sender's own file back as XLSX: every row and column as it came and as text, coloured by what
 * became of it, with issues and remedies as comments and once more as a list. The same outcome gives
 * the same bytes.
 */
export async function markedFile(examined: Examined, locale: Locale): Promise<Uint8Array> {
	const words = MARKED_WORDS[locale];
	const { table } = examined;
	const own: WriteSheet = table
		? fileSheet(table, marksOf(table, examined, locale), words.file, words.cut)
		: { name: words.file, rows: [[words.noTable]] };
	return await writeXlsx({
		sheets: [own, issueSheet(examined, locale)],
		properties: { creator: 'Поступ', created: WRITTEN, modified: WRITTEN }
	});
}
