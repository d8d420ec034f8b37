import type { CellBytes } from './cell-bytes.ts';

const SMALLEST = 1 << 10;

function grown<List extends Uint32Array | Int32Array>(list: List, into: List): List {
	into.set(list);
	return into;
}

/** The cells of one column as they are read: each distinct run of bytes has a place of its own. */
export class CellTexts {
	readonly #bytes: CellBytes;
	#codes: Uint32Array;
	/** Of each distinct run, where it stands first, its hash and the run that last came after it. */
	#starts = new Uint32Array(SMALLEST);
	#ends = new Uint32Array(SMALLEST);
	#hashes = new Int32Array(SMALLEST);
	#next = new Uint32Array(SMALLEST);
	#size = 0;
	/** Open addressing: place + 1, or 0. */
	#slots = new Uint32Array(2 * SMALLEST);
	#last = 0;
	#guess = 0;

	constructor(bytes: CellBytes, records: number) {
		this.#bytes = bytes;
		this.#codes = new Uint32Array(records);
	}

	/** Makes room for so many records. */
	grow(records: number): void {
		this.#codes = grown(this.#codes, new Uint32Array(records));
	}

	/**
	 * How many bytes from here on are those of the cell that came last time after the cell before;
	 * -1 where they are others. Exports go round: most cells are so.
	 */
	guess(from: number): number {
		if (this.#size === 0) return -1;
		const guess = this.#next[this.#last]!;
		const start = this.#starts[guess]!;
		const length = this.#ends[guess]! - start;
		this.#guess = guess;
		return this.#bytes.isSame(start, from, length) ? length : -1;
	}

	/** The cell of a record: the one guessed. */
	addGuess(record: number): void {
		this.#codes[record] = this.#last = this.#guess;
	}

	/** The cell of a record: that of the record before. */
	addSame(record: number): void {
		this.#codes[record] = this.#last;
	}

	/** The cell of a record: these bytes. */
	add(record: number, from: number, to: number): void {
		const place = this.#placeOf(from, to);
		this.#next[this.#last] = place;
		this.#codes[record] = this.#last = place;
	}

	#placeOf(from: number, to: number): number {
		const { bytes } = this.#bytes;
		const length = to - from;
		let hash = length;
		for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x5bd1e995);
		hash ^= hash >>> 15;
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
			const place = held - 1;
			const isLike =
				hash === this.#hashes[place] && length === this.#ends[place]! - this.#starts[place]!;
			if (isLike && this.#bytes.isSame(this.#starts[place]!, from, length)) return place;
			slot = (slot + 1) & mask;
		}
		this.#slots[slot] = this.#size + 1;
		return this.#remember(from, to, hash);
	}

	#remember(from: number, to: number, hash: number): number {
		const place = this.#size++;
		this.#starts[place] = from;
		this.#ends[place] = to;
		this.#hashes[place] = hash;
		this.#next[place] = place;
		if (this.#size === this.#starts.length) this.#makeRoom();
		return place;
	}

	#makeRoom(): void {
		const size = 2 * this.#starts.length;
		this.#starts = grown(this.#starts, new Uint32Array(size));
		this.#ends = grown(this.#ends, new Uint32Array(size));
		this.#hashes = grown(this.#hashes, new Int32Array(size));
		this.#next = grown(this.#next, new Uint32Array(size));
		this.#slots = new Uint32Array(2 * size);
		const mask = 2 * size - 1;
		for (let place = 0; place < this.#size; place++) {
			let slot = this.#hashes[place]! & mask;
			while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
			this.#slots[slot] = place + 1;
		}
	}

	/** The distinct texts in order of appearance, and the place of each of so many records. */
	coded(records: number): CodedCells {
		const raw = Array.from({ length: this.#size }, (_, place) =>
			this.#bytes.bytes.toString('utf8', this.#starts[place], this.#ends[place])
		);
		const codes = this.#codes.subarray(0, records);
		return raw.some(isQuoted) ? unquoted({ texts: raw, codes }) : { texts: raw, codes };
	}
}

/** Cells of a column: the distinct texts and the place of each record's own among them. */
export interface CodedCells {
	texts: readonly string[];
	codes: Uint32Array;
}

const isQuoted = (text: string) => text.startsWith('"');

/** Takes the quotes from cells that hold quotes, which were read with those around them. */
function unquoted({ texts, codes }: CodedCells): CodedCells {
	const known = new Map<string, number>();
	const places = texts.map((text) => {
		const bare = isQuoted(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
		const place = known.get(bare) ?? known.size;
		known.set(bare, place);
		return place;
	});
	return { texts: [...known.keys()], codes: codes.map((code) => places[code]!) };
}
