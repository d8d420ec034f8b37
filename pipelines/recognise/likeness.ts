function pairsOf(text: string): Map<string, number> {
	const pairs = new Map<string, number>();
	for (let at = 0; at < text.length - 1; at++) {
		const pair = text.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}

/** Dice's coefficient of the pairs of letters of two folded texts, from 0 to 1. */
export function likeness(one: string, other: string): number {
	if (one === other) return 1;
	const [a, b] = [pairsOf(one), pairsOf(other)];
	let shared = 0;
	for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
	const total = one.length + other.length - 2;
	return total > 0 ? (2 * shared) / total : 0;
}
