/** n of N: of those expected to report, those who did. */
export interface Reported {
	n: number;
	total: number;
}
