import { decodePage } from '#pipelines/decode/code-pages.ts';

export const MUTATIONS = ['delete', 'double', 'swap', 'transcode', 'truncate'] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** A damaged copy of a file: what was done, and where in bytes. */
export interface Mutant {
	mutation: Mutation;
	at: number;
	bytes: Uint8Array;
}

/** Numbers from 0 to 1, the same for the same seed. */
export function chanceFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const MISREADINGS = ['windows-1251', 'windows-1252', 'ibm866', 'koi8-u'];
const LONGEST = 40;

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** The slice as it comes back from a program that took it for another encoding. */
function transcoded(slice: Uint8Array, chance: () => number): Uint8Array {
	const read = MISREADINGS[Math.floor(chance() * MISREADINGS.length)]!;
	return new TextEncoder().encode(decodePage(slice, read));
}

/** One seeded mutation of the bytes, at any place. */
export function mutate(bytes: Uint8Array, mutation: Mutation, chance: () => number): Mutant {
	const at = Math.floor(chance() * bytes.length);
	const [before, byte, after] = [
		bytes.subarray(0, at),
		bytes.subarray(at, at + 1),
		bytes.subarray(at + 1)
	];
	const changed = (): Uint8Array => {
		if (mutation === 'delete') return joined(before, after);
		if (mutation === 'double') return joined(before, byte, byte, after);
		if (mutation === 'truncate') return before;
		if (mutation === 'swap') return joined(before, after.subarray(0, 1), byte, after.subarray(1));
		const end = Math.min(bytes.length, at + 2 + Math.floor(chance() * LONGEST));
		return joined(before, transcoded(bytes.subarray(at, end), chance), bytes.subarray(end));
	};
	return { mutation, at, bytes: changed() };
}
