import type { Lexicon } from '../recognise/lexicon.ts';
import { isBlank } from './cell-kind.ts';
import { type Dialect, type HeadingScore, chooseDialect } from './dialect.ts';
import { type Header, findHeader } from './header.ts';
import { findHeaderByShape } from './shape-header.ts';
import { evenLineEnds } from './line-ends.ts';
import { type Records, parseRecords } from './parse.ts';
import { padShortRows } from './short-rows.ts';
import { type RowKinds, sortRows } from './rows.ts';

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
	/** Rows above the header and their cells, as text. */
	title: string[];
}

const STATED = /^"?sep=([^\r\n]{1,4}?)"?;*\r?\n/i;

function titleOf(records: string[][], header: Header | null): string[] {
	const above = records.slice(0, header?.top ?? 0);
	return above.flatMap((row) => {
		const filled = row.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
		return filled.length > 1 ? [filled.join(' '), ...filled] : filled;
	});
}

/** Below this the headings known are too few to show where the header stands. */
const FEW = 1.6;

function headerOf(records: string[][], headingScore: HeadingScore): Header | null {
	const known = findHeader(records, headingScore);
	if (known && known.score >= FEW) return known;
	const seen = findHeaderByShape(records);
	return seen?.by === 'shape' ? seen : (known ?? seen);
}

/** What is known of records before they are sorted. */
export interface Origin {
	dialect: Dialect | null;
	/** Whether some characters are ones that no row may hold. */
	isDamaged: boolean;
	/** Whether the last record has no end of its own, as where a file is cut short. */
	endsOpen: boolean;
}

/** Finds the headings among the records and says what each of the others is. */
export function tableOf(
	parsed: Records,
	{ dialect, isDamaged, endsOpen }: Origin,
	headingScore: HeadingScore,
	lexicon: Lexicon
): Table {
	const { records } = parsed;
	const header = headerOf(records, headingScore);
	const kinds = header
		? sortRows(parsed, header, lexicon, isDamaged)
		: records.map((row) => (row.every(isBlank) ? ('blank-row' as const) : null));
	const padded = header ? padShortRows(records, kinds, header.width, endsOpen) : [];
	return { dialect, records, header, kinds, padded, title: titleOf(records, header) };
}

/** Parses the text, finds the headings and says what each record is. */
export function readTable(source: string, headingScore: HeadingScore, lexicon: Lexicon): Table {
	const { text, newline } = evenLineEnds(source);
	const dialect = chooseDialect(text, newline, headingScore, STATED.exec(text)?.[1] ?? null);
	const origin = {
		dialect,
		isDamaged: text.includes('\uFFFD') || text.includes('\0'),
		endsOpen: !text.endsWith(newline)
	};
	return tableOf(parseRecords(text, dialect), origin, headingScore, lexicon);
}
