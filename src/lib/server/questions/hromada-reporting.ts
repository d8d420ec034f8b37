import { asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { Dataset, ReportingState } from '../../domain/submission.ts';
import type { Question } from './question.ts';

export interface HromadaReportingRow {
	dataset: Dataset;
	period: Period;
	due_on: string;
	received_on: string | null;
	state: ReportingState;
	demo: boolean;
}

/** Every return that was due from one hromada, by data set and period. */
export const hromadaReporting: Question<{ code: string }, HromadaReportingRow> = {
	name: 'hromada-reporting',
	sql: `
SELECT ${asText('r.dataset')} AS dataset, ${asText('r.period')} AS period,
	${asText('r.due_on')} AS due_on, ${asText('r.received_on')} AS received_on,
	${asText('r.state')} AS state, r.demo
FROM reporting r JOIN hromada h ON h.id = r.hromada_id
WHERE h.code = $code
ORDER BY 1, 2`,
	bind: ({ code }) => ({ code })
};
