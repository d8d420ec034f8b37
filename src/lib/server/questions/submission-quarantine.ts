import type { Question } from './question.ts';

/** How many rows are shown of a submission. */
const MOST = 100;

export interface SubmissionQuarantineRow {
	/** Row of the file, from 1. */
	row: number;
	/** Code of the issue, and its title in both languages where the taxonomy has one. */
	code: string;
	issue_uk: string | null;
	issue_en: string | null;
	/** The row as read, personal data masked: a JSON array of text. */
	cells: string;
	/** How many rows of the submission wait in all. */
	total: number;
}

/** The first rows of a submission that wait for a correction, in the order of the file. */
export const submissionQuarantine: Question<{ seq: number }, SubmissionQuarantineRow> = {
	name: 'submission-quarantine',
	sql: `
SELECT w."row", w.code, k.title_uk AS issue_uk, k.title_en AS issue_en, w.cells, w.total
FROM (
	SELECT "row", min(code) AS code, min(cells) AS cells, count(*) OVER ()::INTEGER AS total
	FROM quarantine WHERE submission = $seq GROUP BY "row"
) w
LEFT JOIN issue_kind k ON k.code = w.code
ORDER BY w."row"
LIMIT ${MOST}`,
	bind: ({ seq }) => ({ seq })
};
