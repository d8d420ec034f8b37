/** A column as the distinct things in it and, of each entry, the place of its own among them. */
export interface Coded<T> {
	values: readonly T[];
	codes: Uint32Array;
}

export const valueIn = <T>({ values, codes }: Coded<T>, at: number): T => values[codes[at]!]!;

/** The value of each entry. */
export const everyOf = <T>({ values, codes }: Coded<T>): T[] =>
	Array.from(codes, (code) => values[code]!);

/** A column of one value. */
export const constant = <T>(value: T, length: number): Coded<T> => ({
	values: [value],
	codes: new Uint32Array(length)
});

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
	let codes = columns[0]!;
	let firsts: number[] = [];
	for (const [which, column] of columns.entries()) {
		const known = new Map<number, number>();
		const next = new Uint32Array(column.length);
		firsts = [];
		for (let at = 0; at < column.length; at++) {
			const key = which === 0 ? column[at]! : codes[at]! * 4294967296 + column[at]!;
			let code = known.get(key);
			if (code === undefined) {
				known.set(key, (code = known.size));
				firsts.push(at);
			}
			next[at] = code;
		}
		codes = next;
	}
	return { values: firsts, codes };
}
