/** The pairs of neighbouring letters of a text, with how often each is there. */
export type LetterPairs = ReadonlyMap<string, number>;

export function letterPairs(text: string): LetterPairs {
	const pairs = new Map<string, number>();
	for (let at = 0; at < text.length - 1; at++) {
		const pair = text.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}

/** Dice's coefficient of two texts of the lengths given, from 0 to 1, by their pairs of letters. */
export function likeness(a: LetterPairs, aLength: number, b: LetterPairs, bLength: number): number {
	const total = aLength + bLength - 2;
	if (total <= 0 || (2 * Math.min(aLength, bLength) - 2) / total < 0.5) return 0;
	let shared = 0;
	for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
	return (2 * shared) / total;
}
