import { asText } from '../engine/dialect.ts';
import type { SubmissionStatus } from '../../domain/submission.ts';
import type { Question } from './question.ts';

export interface HromadaQuarantineRow {
	submission: number;
	file: string;
	received_on: string;
	status: SubmissionStatus;
	/** Row of the file, from 1. */
	row: number;
	/** Code of the issue; its words are in the report of the submission. */
	code: string;
	/** The row as read: a JSON array of text. */
	cells: string;
}

/** Rows of one hromada (KATOTTG) that were not accepted, newest file first. */
export const hromadaQuarantine: Question<{ code: string }, HromadaQuarantineRow> = {
	name: 'hromada-quarantine',
	sql: `
SELECT q.submission, s.file, ${asText('s.received_on')} AS received_on, s.status, q."row", q.code,
	q.cells
FROM quarantine q
JOIN hromada h ON h.id = q.hromada_id
LEFT JOIN submission s ON s.seq = q.submission
WHERE h.code = $code
ORDER BY q.submission DESC, q."row"`,
	bind: ({ code }) => ({ code })
};
