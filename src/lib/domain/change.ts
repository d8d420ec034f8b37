/** The parts of one hromada in two periods; null where it did not report. */
export interface Pair {
	before: { numerator: number; denominator: number } | null;
	after: { numerator: number; denominator: number } | null;
}

/** A change of a whole, split; `real + coverage = total` to within 1e-9. */
export interface Change {
	before: number;
	after: number;
	total: number;
	/** What the hromadas that reported both times changed. */
	real: number;
	/** What came from others starting or ceasing to report. */
	coverage: number;
	reportedBoth: number;
}

type Parts = { numerator: number; denominator: number };

function ratioOfSums(parts: Parts[], scale: number): number | null {
	const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
	const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
	return parts.length && denominator !== 0 ? (scale * numerator) / denominator : null;
}

function sumOf(parts: Parts[], scale: number): number | null {
	return parts.length ? scale * parts.reduce((sum, part) => sum + part.numerator, 0) : null;
}

const present = (parts: (Parts | null)[]) => parts.filter((part) => part !== null);

/**
 * Splits the change of a ratio of sums, or of a sum, in what the same hromadas changed and what
 * came from a different set of reporters. Null where either period has no value or no hromada
 * reported both times.
 */
export function splitChange(pairs: Pair[], kind: 'ratio' | 'sum', scale: number): Change | null {
	const whole = kind === 'ratio' ? ratioOfSums : sumOf;
	const same = pairs.filter((pair) => pair.before && pair.after);
	const before = whole(present(pairs.map((pair) => pair.before)), scale);
	const after = whole(present(pairs.map((pair) => pair.after)), scale);
	const sameBefore = whole(present(same.map((pair) => pair.before)), scale);
	const sameAfter = whole(present(same.map((pair) => pair.after)), scale);
	if (before === null || after === null || sameBefore === null || sameAfter === null) return null;
	const total = after - before;
	const real = sameAfter - sameBefore;
	return { before, after, total, real, coverage: total - real, reportedBoth: same.length };
}
