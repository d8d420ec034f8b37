import { touchedSubmissions } from './fragments/touched-submissions.ts';
import type { Question } from './question.ts';

/** A kind of warning in a file, and who accepted it where a person did. */
export interface HromadaWarningRow {
	submission: number;
	code: string;
	issue_uk: string | null;
	issue_en: string | null;
	accepted_by: string | null;
	/** ISO 8601. */
	accepted_at: string | null;
	because: string | null;
}

/** The warnings in the files with something of one hromada (KATOTTG), newest file first. */
export const hromadaWarnings: Question<{ code: string }, HromadaWarningRow> = {
	name: 'hromada-warnings',
	sql: `
WITH ${touchedSubmissions}
SELECT i.submission, i.code, k.title_uk AS issue_uk, k.title_en AS issue_en, i.accepted_by,
	i.accepted_at, i.because
FROM submission_issue i
JOIN issue_kind k ON k.code = i.code AND k.severity = 'warning'
JOIN touched t ON t.seq = i.submission
ORDER BY i.submission DESC, k.position`,
	bind: ({ code }) => ({ code })
};
