import { submissionColumns, type SubmissionRow } from './fragments/submission-row.ts';
import { touchedSubmissions } from './fragments/touched-submissions.ts';
import type { Question } from './question.ts';

/**
 * Files with something from or about one hromada (KATOTTG), newest first: its own, and those of
 * many hromadas in which a row of it was loaded or quarantined.
 */
export const hromadaSubmissions: Question<{ code: string }, SubmissionRow> = {
	name: 'hromada-submissions',
	sql: `
WITH ${touchedSubmissions}
SELECT ${submissionColumns}
FROM submission s JOIN touched t ON t.seq = s.seq
ORDER BY s.seq DESC`,
	bind: ({ code }) => ({ code })
};
