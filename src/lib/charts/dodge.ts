/**
 * Moves labels apart so that none is nearer to the next than `gap`, keeping their order and
 * staying between `low` and `high`; each moves as little as the order allows.
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
	const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
	const placed = order.map((index) => Math.max(low, wanted[index]!));
	for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
	let ceiling = high;
	for (let i = placed.length - 1; i >= 0; i--) {
		placed[i] = Math.min(placed[i]!, ceiling);
		ceiling = placed[i]! - gap;
	}
	const result: number[] = [];
	order.forEach((index, rank) => (result[index] = placed[rank]!));
	return result;
}
