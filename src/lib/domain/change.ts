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
