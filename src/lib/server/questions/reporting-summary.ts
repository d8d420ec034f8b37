import { asInteger, asText, countIf } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { Dataset } from '../../domain/submission.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ReportingSummaryRow {
	dataset: Dataset;
	period: Period;
	/** `yyyy-mm-dd`. */
	due_on: string;
	expected: number;
	/** In time or after the due day. */
	received: number;
	on_time: number;
	after_due: number;
	late: number;
	not_reported: number;
	rejected: number;
	hostilities: number;
	demo: boolean;
}

/** For each kind of return and period: how many of the selected hromadas sent it, and how. */
export const reportingSummary: Question<{ scope: Scope }, ReportingSummaryRow> = {
	name: 'reporting-summary',
	sql: `
WITH ${selectedHromadas}
SELECT r.dataset, r.period, ${asText('min(r.due_on)')} AS due_on,
	${asInteger('count(*)')} AS expected,
	${countIf("r.state IN ('on_time', 'after_due')")} AS received,
	${countIf("r.state = 'on_time'")} AS on_time,
	${countIf("r.state = 'after_due'")} AS after_due,
	${countIf("r.state = 'late'")} AS late,
	${countIf("r.state = 'not_reported'")} AS not_reported,
	${countIf("r.state = 'rejected'")} AS rejected,
	${countIf("r.state = 'hostilities'")} AS hostilities, bool_or(r.demo) AS demo
FROM reporting r JOIN selected s ON s.hromada_id = r.hromada_id
GROUP BY r.dataset, r.period
ORDER BY r.dataset, r.period`,
	bind: ({ scope }) => bindScope(scope)
};
