import type { Lexicon } from '../recognise/lexicon.ts';
import { partTables, setAside } from './beside.ts';
import { isBlank } from './cell-kind.ts';
import type { CodedCells } from './cell-texts.ts';
import { type Dialect, type HeadingScore, type StatedShape, chooseDialect } from './dialect.ts';
import { findHeader } from './find-header.ts';
import type { Header } from './header.ts';
import { evenLineEnds } from './line-ends.ts';
import { type Records, type Shape, parseRecords } from './parse.ts';
import { markNotesBelow } from './notes-below.ts';
import { partOddHeader, partOddRows } from './other-separator.ts';
import { withoutQuotesAround } from './quoted-lines.ts';
import { withTabs } from './fixed-width.ts';
import { padShortRows } from './short-rows.ts';
import { type RowKinds, sortRows } from './rows.ts';
import { markSectionTitles } from './section-titles.ts';
import { MOST_RECORDS, markShiftedRows } from './shifted-rows.ts';
import { titleOf } from './title.ts';

/** A text file or a sheet as records, with what each record is. */
export interface Table {
	/** Null where the records come from a spreadsheet. */
	dialect: Dialect | null;
	records: string[][];
	/** Null where there is no row at all. */
	header: Header | null;
	kinds: RowKinds;
	/** Records, from 0, that ended before the last columns and were filled up with blanks. */
	padded: number[];
	/** Records, from 0, that were written with another separator than the file. */
	parted: number[];
	/** Rows above the header and their cells, as text. */
	title: string[];
	/** Of records, from 0, the cells of another table beside this one, which waits. */
	beside: ReadonlyMap<number, string[]>;
	/** Cells by column, where a large file was read so; `records` are then made when asked for. */
	columns?: readonly CodedCells[];
	/** The sheets of a workbook, those taken first; empty where the records come from a text. */
	sheets: readonly SheetSpan[];
}

/** Where the records of a sheet stand among those of the workbook. */
export interface SheetSpan {
	name: string;
	/** First record, from 0; it is row 1 of the sheet. */
	from: number;
	count: number;
	isTaken: boolean;
	/** How likely it is the export, from 0 to 1. */
	score: number;
	/** Texts above its table, and its name where that says something. */
	title: readonly string[];
}

/** What is known of records before they are sorted. */
export interface Origin {
	dialect: Dialect | null;
	/** Whether some characters are ones that no row may hold. */
	isDamaged: boolean;
	/** Whether the last record has no end of its own, as where a file is cut short. */
	endsOpen: boolean;
	/** How many records there are, where only some of them are given. */
	count?: number;
	/** Last record of the headings, from 1, as a person stated it; 0 for none. */
	header?: number | undefined;
}

/** Finds the headings among the records and says what each of the others is. */
export function tableOf(
	parsed: Records,
	{ dialect, isDamaged, endsOpen, count, header: stated }: Origin,
	headingScore: HeadingScore,
	lexicon: Lexicon
): Table {
	const { own: records, beside } = partTables(parsed.records);
	const isSmall = (count ?? records.length) <= MOST_RECORDS;
	const written = isSmall ? dialect : null;
	if (written) partOddHeader(records, written);
	const header = findHeader(records, headingScore, lexicon, stated);
	const kinds = header
		? sortRows({ records, broken: parsed.broken }, header, lexicon, isDamaged)
		: records.map((row) => (row.every(isBlank) ? ('blank-row' as const) : null));
	const parted = partOddRows(records, kinds, header, written);
	const padded = header ? padShortRows(records, kinds, header.width, endsOpen) : [];
	if (header) markSectionTitles(records, kinds, header);
	if (header && isSmall) markNotesBelow(records, kinds, header);
	if (header && isSmall) markShiftedRows(records, kinds, header, dialect?.delimiter ?? '');
	setAside(records, kinds, beside);
	const title = titleOf(records.slice(0, header?.top ?? 0), lexicon);
	return { dialect, records, header, kinds, padded, parted, title, beside, sheets: [] };
}

/** How a text is written, and the text as it can be parted. */
interface Written {
	text: string;
	shape: Shape;
	dialect: Dialect;
}

function writtenAs(source: string, headingScore: HeadingScore, stated: StatedShape): Written {
	const { text: quoted, newline } = evenLineEnds(source);
	const text = stated.quote === undefined ? withoutQuotesAround(quoted, newline) : quoted;
	const isQuotedByLine = text !== quoted;
	const dialect = { ...chooseDialect(text, newline, headingScore, stated), isQuotedByLine };
	const tabbed = stated.delimiter === undefined ? withTabs(text, newline) : null;
	const asWritten = { text, shape: dialect, dialect };
	if (tabbed === null) return asWritten;
	const even = chooseDialect(tabbed, newline, headingScore, { delimiter: '\t', quote: '' });
	if (even.score <= dialect.score) return asWritten;
	return { text: tabbed, shape: even, dialect: { ...even, delimiter: ' ' } };
}

/** Parses the text, finds the headings and says what each record is. */
export function readTable(
	source: string,
	headingScore: HeadingScore,
	lexicon: Lexicon,
	stated: StatedShape & { header?: number | undefined } = {}
): Table {
	const { text, shape, dialect } = writtenAs(source, headingScore, stated);
	const origin = {
		dialect,
		isDamaged: text.includes('\uFFFD') || text.includes('\0'),
		endsOpen: !text.endsWith(dialect.newline),
		header: stated.header
	};
	return tableOf(parseRecords(text, shape), origin, headingScore, lexicon);
}
