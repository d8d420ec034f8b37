import { closersOf } from './quotes.ts';

/** How a text is written: what parts cells, what stands around them, what ends a record. */
export interface Shape {
	delimiter: string;
	newline: '\n' | '\r\n';
	/** Empty where no sign quotes. */
	quote: string;
	/** The quote itself where it is doubled, or a backslash. */
	escape: string;
}

/** Cells of a text, and the records, from 0, that hold a quote that does not close as it should. */
export interface Tokens {
	records: string[][];
	broken: number[];
}

const SPACE = 32;
const TAB = 9;

/** Walks over one text; `at` is where the next cell begins. */
export class CellReader {
	readonly text: string;
	readonly shape: Shape;
	readonly closers: string;
	readonly #isPair: boolean;
	readonly #mayPad: boolean;
	#lineEnd = -1;
	#separator = -1;
	#noCloserFrom = Infinity;

	constructor(text: string, shape: Shape) {
		this.text = text;
		this.shape = shape;
		this.closers = closersOf(shape.quote);
		this.#isPair = this.closers !== shape.quote;
		this.#mayPad = shape.delimiter.trim() !== '';
	}

	/** The end of the physical line in which a place stands. */
	lineEnd(at: number): number {
		if (this.#lineEnd < at) {
			const found = this.text.indexOf(this.shape.newline, at);
			this.#lineEnd = found < 0 ? this.text.length : found;
		}
		return this.#lineEnd;
	}

	/** Where the cell that begins here ends, as far as separators tell. */
	cellEnd(at: number): number {
		const { text, shape } = this;
		if (this.#separator < at) {
			const found = text.indexOf(shape.delimiter, at);
			this.#separator = found < 0 ? text.length : found;
		}
		return Math.min(this.#separator, this.lineEnd(at));
	}

	#skipSpaces(at: number): number {
		if (!this.#mayPad) return at;
		let code = this.text.charCodeAt(at);
		while (code === SPACE || code === TAB) code = this.text.charCodeAt(++at);
		return at;
	}

	/** Where a cell that ends here, but for spaces, is followed by its separator; -1 where it doesn't end. */
	edgeAt(at: number): number {
		const { text, shape } = this;
		for (const edge of [at, this.#skipSpaces(at)]) {
			if (edge >= text.length) return text.length;
			if (text.startsWith(shape.delimiter, edge) || text.startsWith(shape.newline, edge))
				return edge;
		}
		return -1;
	}

	/** Where the text of a quoted cell begins, if one begins here; else -1. */
	opensAt(at: number): number {
		const { quote } = this.shape;
		if (quote === '') return -1;
		const from = this.text.startsWith(quote, at) ? at : this.#skipSpaces(at);
		return this.text.startsWith(quote, from) ? from + quote.length : -1;
	}

	/** The next sign that may close, from a place on; -1 where there is none. */
	nextCloser(from: number): number {
		const { text, closers } = this;
		if (from >= this.#noCloserFrom) return -1;
		let at = closers.length === 1 ? text.indexOf(closers, from) : from;
		while (at >= 0 && at < text.length && !closers.includes(text[at]!)) at++;
		if (at >= 0 && at < text.length) return at;
		this.#noCloserFrom = from;
		return -1;
	}

	isEscaped(at: number, from: number): boolean {
		if (this.shape.escape !== '\\') return false;
		let before = at - 1;
		while (before >= from && this.text[before] === '\\') before--;
		return (at - 1 - before) % 2 === 1;
	}

	/** The closing sign of a cell whose text begins here; -1 where the quotes are not as they should be. */
	closes(from: number): number {
		const { text, shape } = this;
		for (let at = this.nextCloser(from); at >= 0; at = this.nextCloser(at + 1)) {
			if (this.isEscaped(at, from)) continue;
			if (this.#isPair) {
				if (this.edgeAt(at + 1) >= 0) return at;
				if (at > this.lineEnd(from)) return -1;
				continue;
			}
			if (shape.escape === shape.quote && text.startsWith(shape.quote, at + 1)) at++;
			else return this.edgeAt(at + 1) >= 0 ? at : -1;
		}
		return -1;
	}

	/** What a quoted cell says. */
	unescape(inside: string): string {
		const { quote, escape } = this.shape;
		if (escape === '\\') return inside.replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');
		const isDoubled = !this.#isPair && inside.includes(quote);
		return isDoubled ? inside.replaceAll(quote + quote, quote) : inside;
	}
}

/** The cell that begins at a place and where it ends; null where its quotes are not as they should be. */
function readCell(reader: CellReader, at: number, mayQuote: boolean): [string, number] | null {
	const inside = mayQuote ? reader.opensAt(at) : -1;
	if (inside < 0) {
		const end = reader.cellEnd(at);
		return [reader.text.slice(at, end), end];
	}
	const close = reader.closes(inside);
	if (close < 0) return null;
	return [reader.unescape(reader.text.slice(inside, close)), reader.edgeAt(close + 1)];
}

/**
 * Parts the text into records of cells. A record in which a quote does not close as it should ends
 * with the line in which that quote opens, and stands as one cell: nothing after it is swallowed.
 */
export function tokenise(text: string, shape: Shape): Tokens {
	const { delimiter, newline } = shape;
	const reader = new CellReader(text, shape);
	const tokens: Tokens = { records: [], broken: [] };
	const mayQuote = shape.quote !== '' && text.includes(shape.quote);
	let [start, at] = [0, 0];
	let record: string[] = [];
	const end = (edge: number) => {
		tokens.records.push(record);
		record = [];
		start = at = edge + newline.length;
	};
	while (start < text.length) {
		const cell = readCell(reader, at, mayQuote);
		if (cell === null) {
			const edge = reader.lineEnd(at);
			tokens.broken.push(tokens.records.length);
			record = [text.slice(start, edge)];
			end(edge);
			continue;
		}
		record.push(cell[0]);
		if (text.startsWith(delimiter, cell[1])) at = cell[1] + delimiter.length;
		else end(cell[1]);
	}
	return tokens;
}
