import { isBlank } from './cell-kind.ts';
import type { CodedCells } from './cell-texts.ts';
import { cellType } from './cell-type.ts';
import type { ScannedCells } from './scan-cells.ts';

/** What a cell is, as far as sorting rows goes; of all but plain numbers each text is for itself. */
const KINDS = [
	'blank',
	'plain',
	'opening',
	'number',
	'date',
	'time',
	'code',
	'link',
	'text'
] as const;
const [BLANK, PLAIN, OPENING] = [0, 1, 2];
const PLAIN_NUMBER = /^\d{1,9}(?:[.,]\d{1,6})?$/;
/** Rows with so few filled cells may be notes, titles or signatures. */
const FEW = 3;
/** Records at the beginning and the end, and around one that is no plain row, tell all. */
const [FIRST, LAST, BEFORE, AFTER] = [1000, 400, 3, 250];
const MOST = 60_000;

/** A record whose cell is of another kind than most. */
interface Other {
	record: number;
	kind: number;
}

const [FEW_TEXTS, FEW_OTHERS] = [4, 100];

/** Records whose cells in a column are of another kind than the usual one; null where they are many. */
function othersThan(usual: number, codes: Uint32Array, kinds: Uint8Array): Other[] | null {
	const others: Other[] = [];
	let texts = 0;
	for (const [code, kind] of kinds.entries()) {
		if (kind === usual) continue;
		if (++texts > FEW_TEXTS) return null;
		for (let at = codes.indexOf(code); at >= 0; at = codes.indexOf(code, at + 1)) {
			if (others.push({ record: at, kind }) > FEW_OTHERS) return null;
		}
	}
	return others;
}

/** Orders of kinds, each with a number: the way to it is the order before its last kind. */
class Orders {
	#next = new Int32Array(KINDS.length * 64);
	#size = 1;
	readonly filled: number[] = [0];
	readonly opens: boolean[] = [false];

	/** Adds one more cell to each record, of the kind that its text is of. */
	follow(orders: Uint32Array, codes: Uint32Array, kinds: Uint8Array): void {
		const usual = kinds.at(-1)!;
		const others = othersThan(usual, codes, kinds);
		if (others) this.#followOthers(orders, others, usual);
		else this.#followEach(orders, codes, kinds);
	}

	/** Follows cells of one kind in all records but a few. */
	#followOthers(orders: Uint32Array, others: readonly Other[], usual: number): void {
		const before = this.#size;
		const ways = others.map(({ record, kind }) => {
			const way = orders[record]! * KINDS.length + kind;
			orders[record] = this.#next[way] || this.#add(orders[record]!, kind, way);
			return way;
		});
		// The orders before are those with the usual kind from here on, and nothing leads on from them.
		for (const way of ways) this.#next[way] = 0;
		for (let order = 0; order < before; order++) this.#extend(order, order, usual);
	}

	/** Says of an order what it has, which is another one with one more cell. */
	#extend(order: number, shorter: number, kind: number): void {
		this.filled[order] = this.filled[shorter]! + (kind === BLANK ? 0 : 1);
		this.opens[order] = this.opens[shorter]! || kind === OPENING;
	}

	#followEach(orders: Uint32Array, codes: Uint32Array, kinds: Uint8Array): void {
		let next = this.#next;
		for (let at = 0; at < orders.length; at++) {
			const way = orders[at]! * KINDS.length + kinds[codes[at]!]!;
			let order = next[way]!;
			if (order === 0) {
				order = this.#add(orders[at]!, kinds[codes[at]!]!, way);
				next = this.#next;
			}
			orders[at] = order;
		}
	}

	#add(order: number, kind: number, way: number): number {
		const added = this.#size++;
		if (this.#size * KINDS.length > this.#next.length) {
			const more = new Int32Array(2 * this.#next.length);
			more.set(this.#next);
			this.#next = more;
		}
		this.#extend(added, order, kind);
		return (this.#next[way] = added);
	}

	get size(): number {
		return this.#size;
	}

	/** Whether a row of this order may be something else whatever its texts say. */
	isOdd(order: number): boolean {
		return this.opens[order]! || this.filled[order]! <= FEW;
	}
}

/**
 * Chooses the records by which the others can be judged: at least one for each text of words in
 * each column and one for each order of blanks, numbers and words, and all that are uneven, few or
 * begin with a word that opens totals. Where those are plain rows, so are all with the same texts.
 */
export class TellingRecords {
	readonly #columns: readonly CodedCells[];
	readonly #kinds: Uint8Array[];
	readonly #orders = new Orders();
	/** Of each record, the order of the kinds of its cells. */
	readonly #orderOf: Uint32Array;
	readonly #isTold: Uint8Array;

	constructor({ columns, length, uneven }: ScannedCells, isOpening: (text: string) => boolean) {
		const kindOf = (text: string) => {
			if (isBlank(text)) return BLANK;
			if (isOpening(text)) return OPENING;
			return PLAIN_NUMBER.test(text) ? PLAIN : KINDS.indexOf(cellType(text));
		};
		this.#columns = columns;
		this.#kinds = columns.map(({ texts }) => Uint8Array.from(texts, kindOf));
		this.#orderOf = new Uint32Array(length);
		this.#isTold = new Uint8Array(length).fill(1, 0, FIRST).fill(1, Math.max(0, length - LAST));
		for (const [record] of uneven) this.#isTold[record] = 1;
		for (const [column, { codes }] of columns.entries()) {
			this.#orders.follow(this.#orderOf, codes, this.#kinds[column]!);
		}
		for (const [column, { codes }] of columns.entries()) {
			this.#tellFirsts(codes, this.#kinds[column]!);
		}
		this.#tellOrders();
	}

	/** Places are given in order of appearance, so the next one unseen is a first. */
	#tellFirsts(codes: Uint32Array, kinds: Uint8Array): void {
		let next = 0;
		for (let at = 0; at < codes.length && next < kinds.length; at++) {
			if (codes[at] !== next) continue;
			if (kinds[next] !== PLAIN) this.#isTold[at] = 1;
			next++;
		}
	}

	#tellOrders(): void {
		const isKnown = new Uint8Array(this.#orders.size);
		const isOdd = isKnown.map((_, order) => (this.#orders.isOdd(order) ? 1 : 0));
		for (let at = 0; at < this.#orderOf.length; at++) {
			const order = this.#orderOf[at]!;
			if (isKnown[order] === 0 || isOdd[order] === 1) this.#isTold[at] = 1;
			isKnown[order] = 1;
		}
	}

	/** In the order of the file; null where they are so many that all may be looked at. */
	get records(): Uint32Array | null {
		const isTold = this.#isTold;
		const records: number[] = [];
		for (let at = 0; at < isTold.length; at++) {
			if (isTold[at] === 1 && records.push(at) > MOST) return null;
		}
		return Uint32Array.from(records);
	}

	/** Adds what stands around records that are no plain rows, and all that is like them alone. */
	addLike(strange: ReadonlySet<number>): void {
		const told = this.records ?? [];
		const plain = told.filter((record) => !strange.has(record));
		const odd = told.filter((record) => strange.has(record));
		for (const record of odd) {
			this.#isTold.fill(1, Math.max(0, record - BEFORE), record + AFTER);
		}
		for (const [column, { codes, texts }] of this.#columns.entries()) {
			const kinds = this.#kinds[column]!;
			const isStrange = new Uint8Array(texts.length);
			for (const record of odd) {
				isStrange[codes[record]!] = kinds[codes[record]!]! > PLAIN ? 1 : 0;
			}
			for (const record of plain) isStrange[codes[record]!] = 0;
			this.#tellWhere(isStrange, codes);
		}
		const isStrange = new Uint8Array(this.#orders.size);
		for (const record of odd) isStrange[this.#orderOf[record]!] = 1;
		for (const record of plain) isStrange[this.#orderOf[record]!] = 0;
		this.#tellWhere(isStrange, this.#orderOf);
	}

	#tellWhere(isStrange: Uint8Array, codes: Uint32Array): void {
		if (!isStrange.includes(1)) return;
		for (let at = 0; at < this.#isTold.length; at++) {
			if (isStrange[codes[at]!] === 1) this.#isTold[at] = 1;
		}
	}
}
