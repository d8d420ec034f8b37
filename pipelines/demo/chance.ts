import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers that look random and are always the same for the same seed and key. */
export interface Chance {
	/** From `low`, included, to `high`, excluded. */
	between(low: number, high: number): number;
	/** A whole number, both ends included. */
	whole(low: number, high: number): number;
	is(probability: number): boolean;
	pick<T>(list: readonly T[]): T;
	/** Mean 0, deviation 1, never beyond ±3.5. */
	bell(): number;
	/** One of the two whole numbers beside, so that the mean stays. */
	round(value: number): number;
	shuffle<T>(list: readonly T[]): T[];
}

/** FNV-1a: a different stream for each key, so that one more draw here moves nothing there. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
	return value | 0;
}

export function chanceFor(seed: number, ...key: (string | number)[]): Chance {
	const generator = xoroshiro128plus(hash([seed, ...key].join('|')));
	const draw = () => uniformFloat64(generator);
	const between = (low: number, high: number) => low + (high - low) * draw();
	const whole = (low: number, high: number) => uniformInt(generator, low, high);
	return {
		between,
		whole,
		is: (probability) => draw() < probability,
		pick: (list) => list[whole(0, list.length - 1)]!,
		bell: () => (draw() + draw() + draw() + draw() - 2) * Math.sqrt(3),
		round: (value) => Math.floor(value + draw()),
		shuffle: (list) =>
			list
				.map((one) => [draw(), one] as const)
				.sort(([a], [b]) => a - b)
				.map(([, one]) => one)
	};
}
