/** The kinds of export that hromadas and the oblast send. */
export const DATASETS = [
	'service-points',
	'services-rendered',
	'indicator-return',
	'recommendations',
	'progress-reports'
] as const;
export type Dataset = (typeof DATASETS)[number];

/** `current` counts in full or in part, `superseded` in nothing, `rejected` never did. */
export type SubmissionStatus = 'current' | 'superseded' | 'rejected';

export type Severity = 'error' | 'warning' | 'note';

/** Whether a return that was due came: in time, after its day, or which absence stands instead. */
export const REPORTING_STATES = [
	'on_time',
	'after_due',
	'late',
	'not_reported',
	'rejected',
	'hostilities'
] as const;
export type ReportingState = (typeof REPORTING_STATES)[number];

/** Where in a file something stands; row and column count from 1 as a spreadsheet does. */
export interface Place {
	row: number | null;
	column: string | null;
}

/** Who took on, by name, that what a warning is about is right as it stands; `at` is ISO 8601. */
export interface Acceptance {
	by: string;
	at: string;
	because: string | null;
}

export interface Issue extends Place {
	code: string;
	severity: Severity;
	value: string | null;
	text: { uk: string; en: string };
	remedy: { uk: string; en: string };
	accepted: Acceptance | null;
}

/** One decision of reading: what was taken, why, and what else was weighed. */
export interface Recognition {
	what: string;
	taken: string;
	why: { uk: string; en: string };
	/** From 0 to 1 where it can be; null where nothing was measured. */
	score: number | null;
	/** The others that were weighed, best first; empty where nothing was. */
	candidates: readonly { taken: string; score: number }[];
}

/** What became of one file; `rowsIn = loaded + quarantined + notData`, always. */
export interface Report {
	file: string;
	sha256: string;
	dataset: Dataset | null;
	recognised: Recognition[];
	rowsIn: number;
	loaded: number;
	quarantined: number;
	notData: number;
	issues: Issue[];
}
