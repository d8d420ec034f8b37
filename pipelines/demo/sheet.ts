import type { Dataset } from '#lib/domain/submission.ts';
import type { Habit } from './habit.ts';

/** A row of the true table. `fact` is what it says in truth, keyed by the columns of the truth. */
export interface Row {
	cells: Record<string, string>;
	fact: Fact | null;
	/** Codes of the issues, any of which may quarantine it, parted by `|`; null where it is good. */
	spoilt: string | null;
	shape: 'whole' | 'short' | 'long';
}

/** Values as the truth has them; the row of a wide table holds one for each period. */
export interface Fact {
	/** What a later file replaces as a whole. */
	replaces: string[];
	values: Record<string, string>[];
}

export interface Column {
	field: string;
	heading: string;
	unit: string;
}

/** A file before it gets its look. */
export interface Delivery {
	dataset: Dataset;
	fileName: string;
	receivedOn: string;
	habit: Habit;
	columns: Column[];
	title: string[];
	rows: Row[];
	/** Cells of the rows of totals, by column. */
	totals: Record<string, string>[];
}

export function goodRow(cells: Record<string, string>, fact: Fact): Row {
	return { cells, fact, spoilt: null, shape: 'whole' };
}
