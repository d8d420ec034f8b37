import { asText } from '../../engine/dialect.ts';
import type { Period } from '../../../domain/period.ts';
import type { Dataset, SubmissionStatus } from '../../../domain/submission.ts';

/** A file that was received and what became of its rows. */
export interface SubmissionRow {
	seq: number;
	sha256: string;
	file: string;
	dataset: Dataset | null;
	period_from: Period | null;
	period_to: Period | null;
	received_on: string;
	status: SubmissionStatus;
	rows_in: number;
	loaded: number;
	quarantined: number;
	not_data: number;
	demo: boolean;
}

/** Columns of `SubmissionRow` from the table `submission s`. */
export const submissionColumns = `s.seq, s.sha256, s.file, s.dataset, s.period_from, s.period_to,
	${asText('s.received_on')} AS received_on, s.status, s.rows_in, s.loaded, s.quarantined,
	s.not_data, s.demo`;
