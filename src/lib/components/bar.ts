import type { Cell } from '../charts/cell.ts';

/** A hromada, raion or anything else that is compared by length. */
export interface Bar extends Cell {
	code: string;
	name: string;
	href?: string;
	/** Change since the period before, in the measure's own unit; left out, no column for it. */
	change?: number | null;
}
