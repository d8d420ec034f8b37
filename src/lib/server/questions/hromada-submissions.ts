import { submissionColumns, type SubmissionRow } from './fragments/submission-row.ts';
import type { Question } from './question.ts';

/**
 * Files with something from or about one hromada (KATOTTG), newest first: its own, and those of
 * many hromadas in which a row of it was loaded or quarantined.
 */
export const hromadaSubmissions: Question<{ code: string }, SubmissionRow> = {
	name: 'hromada-submissions',
	sql: `
WITH mine AS (SELECT id FROM hromada WHERE code = $code),
touched AS (
	SELECT s.seq FROM submission s JOIN mine ON mine.id = s.hromada_id
	UNION SELECT q.submission FROM quarantine q JOIN mine ON mine.id = q.hromada_id
	UNION SELECT v.submission FROM services_rendered v JOIN mine ON mine.id = v.hromada_id
	UNION SELECT p.submission FROM service_point p JOIN mine ON mine.id = p.hromada_id
	UNION SELECT o.submission FROM observation o JOIN mine ON mine.id = o.hromada_id
)
SELECT ${submissionColumns}
FROM submission s JOIN touched t ON t.seq = s.seq
ORDER BY s.seq DESC`,
	bind: ({ code }) => ({ code })
};
