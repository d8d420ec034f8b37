/** The middle of the values, the mean of two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const [low, high] = [sorted[middle - 1], sorted[middle]];
	if (high === undefined) return null;
	return sorted.length % 2 || low === undefined ? high : (low + high) / 2;
}
