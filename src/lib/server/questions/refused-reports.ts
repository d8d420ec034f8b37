import { asText } from '../engine/dialect.ts';
import type { Question } from './question.ts';

export interface RefusedReportRow {
	submission: number;
	file: string;
	received_on: string;
	/** Row of the file, from 1. */
	row: number;
	/** Why, and what to do, as the taxonomy of issues says it. */
	issue_uk: string | null;
	issue_en: string | null;
	remedy_uk: string | null;
	remedy_en: string | null;
	/** The row as read, personal data masked: a JSON array of text. */
	cells: string;
}

/**
 * Progress reports that call a recommendation done without evidence, newest first: they wait in
 * quarantine and change nothing. What was sent anew in a file that took the place of theirs is out.
 */
export const refusedReports: Question<void, RefusedReportRow> = {
	name: 'refused-reports',
	sql: `
SELECT q.submission, s.file, ${asText('s.received_on')} AS received_on, q."row",
	k.title_uk AS issue_uk, k.title_en AS issue_en, k.remedy_uk, k.remedy_en, q.cells
FROM quarantine q
JOIN submission s ON s.seq = q.submission
LEFT JOIN issue_kind k ON k.code = q.code
WHERE q.code = 'done-without-evidence' AND s.status <> 'superseded'
ORDER BY s.received_on DESC, q.submission DESC, q."row"`,
	bind: () => ({})
};
