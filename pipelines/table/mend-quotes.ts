import { CellReader, type Shape } from './tokenise.ts';

const MOST_READINGS = 400;

interface LineReading {
	cells: string[];
	/** Quotes that are neither around a cell nor doubled. */
	strays: number;
}

/** Whether quotes in a text stand around words of it: those around the whole are none of its own. */
function isNested(text: string, quote: string): boolean {
	const parts = text.split(quote);
	if (parts.length < 3 || parts.length % 2 === 0) return false;
	return parts.slice(0, -1).every((part, at) => {
		const next = parts[at + 1]!;
		const [outside, inside] = at % 2 === 0 ? [part, next] : [next, part];
		const isApart =
			at % 2 === 0 ? /(?:^|[\s(«-])$/.test(outside) : /^(?:$|[\s),.»-])/.test(outside);
		return isApart && inside !== '' && inside === inside.trim();
	});
}

/**
 * Ways of reading one line with a stray quote in just so many cells: each quote at the beginning of
 * a cell may open it or be of its text, each at an end may close it or not.
 */
class LineReadings {
	readonly #line: string;
	readonly #shape: Shape;
	readonly #width: number;
	readonly #reader: CellReader;
	#tried = 0;
	/** Those with the fewest stray quotes. */
	best: LineReading[] = [];

	constructor(line: string, shape: Shape, width: number) {
		this.#line = line;
		this.#shape = shape;
		this.#width = width;
		this.#reader = new CellReader(line, { ...shape, escape: '' });
		this.#from(0, [], 0);
		if (this.#tried > MOST_READINGS) this.best = [];
	}

	#keep(reading: LineReading): void {
		const fewest = this.best[0]?.strays ?? Infinity;
		if (reading.strays < fewest) this.best = [reading];
		else if (reading.strays === fewest) this.best.push(reading);
	}

	#goOn(cells: string[], strays: number, edge: number): void {
		if (edge < this.#line.length) this.#from(edge + this.#shape.delimiter.length, cells, strays);
		else if (cells.length === this.#width) this.#keep({ cells, strays });
	}

	#from(at: number, cells: string[], strays: number): void {
		const fewest = this.best[0]?.strays ?? Infinity;
		if (cells.length >= this.#width || strays > fewest || ++this.#tried > MOST_READINGS) return;
		const { quote, delimiter } = this.#shape;
		const inside = this.#reader.opensAt(at);
		for (let to = inside; inside >= 0 && (to = this.#reader.nextCloser(to)) >= 0; to++) {
			const edge = this.#reader.edgeAt(to + 1);
			if (edge < 0) continue;
			const text = this.#line.slice(inside, to);
			const single = text.replaceAll(quote + quote, '').split(quote).length - 1;
			const own = single > 1 && isNested(text, quote) ? 0 : single;
			this.#goOn([...cells, text.replaceAll(quote + quote, quote)], strays + own, edge);
		}
		const next = this.#line.indexOf(delimiter, at);
		const end = next < 0 ? this.#line.length : next;
		const cell = this.#line.slice(at, end);
		this.#goOn([...cells, cell], strays + (inside >= 0 ? 1 : 0), end);
	}
}

/** The cells of a line with a stray quote, if there is one way only of reading it in so many. */
export function mendQuotes(line: string, shape: Shape, width: number): string[] | null {
	const { best } = width > 1 ? new LineReadings(line, shape, width) : { best: [] };
	return best.length === 1 ? best[0]!.cells : null;
}
