import Papa from 'papaparse';
import { NEUTRAL, neutralQuotes } from './quotes.ts';

export interface Records {
	/** Cells as text, a record each; the first is record 1. */
	records: string[][];
	/** Records, from 0, whose quotes do not close: one physical line each. */
	broken: Set<number>;
}

/** How a text is written: what parts cells, what stands around them, what ends a record. */
export interface Shape {
	delimiter: string;
	newline: '\n' | '\r\n';
	quote: string;
	/** The quote itself where it is doubled, or a backslash. */
	escape: string;
}

const MOST_REPAIRS = 20;

/** Cells of the text and the faults in its quotes. */
export function parseShape(text: string, shape: Shape): Papa.ParseResult<string[]> {
	const { delimiter, newline, quote, escape } = shape;
	const source = neutralQuotes(text, quote, delimiter);
	const isPlain = source === text;
	const quoteChar = isPlain ? quote : NEUTRAL;
	const escapeChar = escape === quote ? quoteChar : escape;
	return Papa.parse<string[]>(source, { delimiter, newline, quoteChar, escapeChar });
}

function parseByLine(text: string, shape: Shape, into: Records): void {
	for (const line of text.split(shape.newline)) {
		const { data, errors } = parseShape(line, shape);
		if (errors.length) into.broken.add(into.records.length);
		into.records.push(errors.length ? [line] : (data[0] ?? ['']));
	}
}

function append(records: string[][], more: string[][], count: number): void {
	for (let at = 0; at < count; at++) records.push(more[at]!);
}

/**
 * Parses the whole text. Where a quote does not close as it should, only the line in which it
 * opens is set aside, and reading goes on with the next line: nothing after it is swallowed.
 */
export function parseRecords(text: string, shape: Shape): Records {
	const into: Records = { records: [], broken: new Set() };
	let rest = text;
	for (let repairs = 0; rest !== ''; repairs++) {
		if (repairs === MOST_REPAIRS) {
			parseByLine(rest, shape, into);
			break;
		}
		const { data, errors } = parseShape(rest, shape);
		const error = errors.find(({ type }) => type === 'Quotes');
		if (!error) {
			if (into.records.length === 0) into.records = data;
			else append(into.records, data, data.length);
			break;
		}
		append(into.records, data, error.row!);
		const start = rest.lastIndexOf(shape.newline, error.index! - 1);
		const from = start < 0 ? 0 : start + shape.newline.length;
		const end = rest.indexOf(shape.newline, from);
		into.broken.add(into.records.length);
		into.records.push([rest.slice(from, end < 0 ? undefined : end)]);
		rest = end < 0 ? '' : rest.slice(end + shape.newline.length);
	}
	const last = into.records.at(-1);
	if (last?.length === 1 && last[0] === '') into.records.pop();
	return into;
}
