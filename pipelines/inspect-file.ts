import type { Dataset, Issue } from '#lib/domain/submission.ts';
import type { Knowledge, StatedFacts } from './knowledge.ts';
import type { Layout } from './recognise/layout.ts';
import { type Examined, examineExport } from './read-file.ts';
import { NOT_DATA, type NotData } from './table/rows.ts';
import type { Table } from './table/table.ts';

/** A column of the file: what it was taken for, or null, and how surely, from 0 to 1. */
export interface InspectedColumn {
	heading: string;
	field: string | null;
	score: number | null;
}

/** What reading understood of a file of any kind; places are records of the file, from 1. */
export interface Inspection {
	file: string;
	encoding: string;
	/** From 0 to 1. */
	confidence: number;
	delimiter: string;
	quote: string;
	newline: string;
	dataset: Dataset | null;
	/** Text as read; headings of several rows are joined. Empty where the table has none. */
	header: string[];
	headerPlaces: number[];
	/** Rows of data, text as read. */
	rows: string[][];
	rowPlaces: number[];
	/** Records that are something else, with the beginning of their text. */
	notData: { place: number; kind: NotData; reason: string }[];
	/** Records that do not align or are damaged, as read. */
	quarantined: { place: number; code: string; cells: string[] }[];
	columns: InspectedColumn[];
	issues: Issue[];
}

const LONGEST_REASON = 120;

/** The headings as read; those of several rows are joined. Empty where there are none. */
export function headerOf({ header, records }: Table): string[] {
	if (!header || header.by === 'none') return [];
	const own = records[header.bottom]!;
	if (header.top === header.bottom) return own;
	return header.columns.map(([text], at) => text ?? own[at] ?? '');
}

function columnsOf(header: string[], layout: Layout | null): InspectedColumn[] {
	const known = new Map<number, { field: string; score: number }>();
	for (const [field, several] of layout?.columns ?? []) {
		for (const { at, match } of several) known.set(at, { field, score: match.score });
	}
	const { pivot } = layout ?? {};
	for (const { at } of pivot?.columns ?? []) known.set(at, { field: pivot!.measure, score: 1 });
	return header.map((heading, at) => {
		const { field = null, score = null } = known.get(at) ?? {};
		return { heading, field, score };
	});
}

const isNotData = (kind: string): kind is NotData => (NOT_DATA as readonly string[]).includes(kind);

/** Damage inside cells leaves the row where it stands; the issues tell of it. */
const DAMAGED: ReadonlySet<string> = new Set(['mixed-encoding', 'nul-bytes', 'unclosed-quote']);

function rowsOf({ kinds, records, header, beside }: Table) {
	const sorted: Pick<Inspection, 'rows' | 'rowPlaces' | 'notData' | 'quarantined'> = {
		rows: [],
		rowPlaces: [],
		notData: [],
		quarantined: []
	};
	for (const [at, kind] of kinds.entries()) {
		const cells = records[at]!;
		const place = at + 1;
		const isRow = kind === null || (DAMAGED.has(kind) && cells.length === header?.width);
		if (isRow) {
			sorted.rows.push(cells);
			sorted.rowPlaces.push(place);
		} else if (isNotData(kind)) {
			const reason = cells.join(' ').trim().slice(0, LONGEST_REASON);
			sorted.notData.push({ place, kind, reason });
		} else sorted.quarantined.push({ place, code: kind, cells });
		const other = beside.get(at);
		if (other) sorted.quarantined.push({ place, code: 'another-table', cells: other });
	}
	return sorted;
}

function placesOf(table: Table | null): number[] {
	return (table?.kinds ?? []).flatMap((kind, at) => (kind === 'header' ? [at + 1] : []));
}

function dialectOf(table: Table | null): Pick<Inspection, 'delimiter' | 'quote' | 'newline'> {
	const { delimiter = '', quote = '', newline = '' } = table?.dialect ?? {};
	return { delimiter, quote, newline };
}

function inspectionOf(file: string, { decoded, table, recognised, outcome }: Examined): Inspection {
	const layout = recognised?.layout ?? null;
	const header = table ? headerOf(table) : [];
	return {
		file,
		encoding: decoded.encoding,
		confidence: decoded.confidence,
		...dialectOf(table),
		dataset: layout?.dataset ?? null,
		header,
		headerPlaces: placesOf(table),
		...(table ? rowsOf(table) : { rows: [], rowPlaces: [], notData: [], quarantined: [] }),
		columns: columnsOf(header, layout),
		issues: outcome.report.issues
	};
}

/** Reads a file of any kind without storing anything. */
export function inspectFile(
	bytes: Uint8Array,
	fileName: string,
	knowledge: Knowledge,
	stated: StatedFacts = {}
): Inspection {
	return inspectionOf(fileName, examineExport(bytes, fileName, knowledge, stated));
}
