/** Whole numbers from 0, in as many bytes as they need. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column as the distinct things in it and, of each entry, the place of its own among them. */
export interface Coded<T, Places extends Codes = Uint32Array> {
	values: readonly T[];
	codes: Places;
}

export const valueIn = <T>({ values, codes }: Coded<T, Codes>, at: number): T =>
	values[codes[at]!]!;

/** The value of each entry. */
export const everyOf = <T>({ values, codes }: Coded<T, Codes>): T[] =>
	Array.from(codes, (code) => values[code]!);

/** A column of one value. */
export const constant = <T>(value: T, length: number): Coded<T> => ({
	values: [value],
	codes: new Uint32Array(length)
});

/** The entries whose value is asked for, in order; where no value is, no entry is looked at. */
export function entriesWhere<T>(
	{ values, codes }: Coded<T>,
	isAsked: (value: T, code: number) => boolean
): number[] {
	const asked = Uint8Array.from(values, (value, code) => (isAsked(value, code) ? 1 : 0));
	const entries: number[] = [];
	if (!asked.includes(1)) return entries;
	for (let at = 0; at < codes.length; at++) if (asked[codes[at]!] === 1) entries.push(at);
	return entries;
}

/** Codes a value for each entry, in order of appearance. */
export function codedOf<T>(entries: readonly T[]): Coded<T> {
	const known = new Map<T, number>();
	const codes = new Uint32Array(entries.length);
	for (let at = 0; at < entries.length; at++) {
		const value = entries[at]!;
		let code = known.get(value);
		if (code === undefined) known.set(value, (code = known.size));
		codes[at] = code;
	}
	return { values: [...known.keys()], codes };
}

/** The entries named, with the values that they have and no others. */
export function pick<T>({ values, codes }: Coded<T>, entries: Uint32Array): Coded<T> {
	const places = new Int32Array(values.length).fill(-1);
	const picked = new Uint32Array(entries.length);
	const kept: T[] = [];
	for (let at = 0; at < entries.length; at++) {
		const code = codes[entries[at]!]!;
		if (places[code] === -1) places[code] = kept.push(values[code]!) - 1;
		picked[at] = places[code]!;
	}
	return { values: kept, codes: picked };
}

/**
 * Codes each combination of what columns say of an entry: the combinations, as an entry that has
 * each, and the codes.
 */
export function combinations(columns: readonly Uint32Array[]): Coded<number> {
	const [first, ...others] = columns as [Uint32Array, ...Uint32Array[]];
	const [second, ...more] = others;
	if (!second) return pairs(new Uint32Array(first.length), first);
	return more.reduce((all, column) => pairs(all.codes, column), pairs(first, second));
}

/** Products of two codes that a list may be as long as. */
const DENSE = 1 << 22;

function sizeOf(codes: Uint32Array): number {
	const { length } = codes;
	let size = 0;
	// An iterator would cost ten times as much.
	for (let at = 0; at < length; at++) if (codes[at]! >= size) size = codes[at]! + 1;
	return size;
}

/** Codes each pair of codes, in order of appearance: of each, an entry that has it, and the codes. */
function pairs(one: Uint32Array, other: Uint32Array): Coded<number> {
	const size = sizeOf(other);
	const product = sizeOf(one) * size;
	const dense = product <= DENSE ? new Uint32Array(product) : null;
	const sparse = new Map<number, number>();
	const codes = new Uint32Array(other.length);
	const firsts: number[] = [];
	for (let at = 0; at < other.length; at++) {
		const key = one[at]! * size + other[at]!;
		let place = dense ? dense[key]! : (sparse.get(key) ?? 0);
		if (place === 0) {
			place = firsts.push(at);
			if (dense) dense[key] = place;
			else sparse.set(key, place);
		}
		codes[at] = place - 1;
	}
	return { values: firsts, codes };
}
