import type { Absence } from '#lib/domain/absence.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Dataset, Report } from '#lib/domain/submission.ts';
import type { Coded, Codes } from '../convert/coded.ts';
import type { Value } from '../convert/column.ts';
import type { Question } from '../recognise/question.ts';

/** Typed columns of what may be counted, all of the same length. */
export interface Loaded {
	dataset: Dataset;
	/** By field, places and periods left out; null where blank. */
	columns: Record<string, Coded<Value, Codes>>;
	/** Record of the file, from 1; several entries of a wide table share one. */
	rows: Uint32Array;
	hromadaIds: Coded<number | null, Codes>;
	periods: Coded<Period | null, Codes>;
	/** By field, only where a cell said why it is empty. */
	absences: Record<string, Coded<Absence | null, Codes>>;
}

/** A record, or a cell of a wide one, that waits; personal data in its cells is put out. */
export interface QuarantinedRow {
	row: number;
	hromadaId: number | null;
	period: Period | null;
	indicator: string | null;
	code: string;
	cells: string[];
}

/**
 * What became of one file. The report counts records: `rowsIn = loaded + quarantined + notData`.
 * A record of a wide table of which some cells load and others wait counts as loaded; the cells
 * that wait are in `quarantined` all the same, so that list may be longer than the count.
 */
export interface FileOutcome {
	report: Report;
	loaded: Loaded | null;
	quarantined: QuarantinedRow[];
	encoding: string;
	delimiter: string;
	/** What a person must settle before all of it can load; none of it is guessed. */
	questions: readonly Question[];
	/** Keys of the decisions that would change this outcome or did: it is read again after them. */
	restsOn: readonly string[];
}
