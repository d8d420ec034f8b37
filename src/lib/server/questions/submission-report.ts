import type { Report } from '../../domain/submission.ts';
import type { Question } from './question.ts';

export interface SubmissionReportRow {
	seq: number;
	/** JSON of a `Report`. */
	report: string;
}

/** The whole report of one submission. */
export const submissionReport: Question<{ seq: number }, SubmissionReportRow> = {
	name: 'submission-report',
	sql: 'SELECT seq, report FROM submission WHERE seq = $seq',
	bind: ({ seq }) => ({ seq })
};

export function parseReport({ report }: SubmissionReportRow): Report {
	return JSON.parse(report) as Report;
}
