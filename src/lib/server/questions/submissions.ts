import { submissionColumns, type SubmissionRow } from './fragments/submission-row.ts';
import type { Question } from './question.ts';

/** Every file received, newest first. */
export const submissions: Question<void, SubmissionRow> = {
	name: 'submissions',
	sql: `SELECT ${submissionColumns} FROM submission s ORDER BY s.seq DESC`,
	bind: () => ({})
};
