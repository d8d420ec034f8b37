import { asInteger, isOneOf } from '../engine/dialect.ts';
import { monthsOf, type Period } from '../../domain/period.ts';
import { submissionColumns, type SubmissionRow } from './fragments/submission-row.ts';
import type { Question } from './question.ts';

export interface IndicatorSourceRow extends SubmissionRow {
	/** Hromadas whose value of the indicator came from the file. */
	hromadas: number;
}

/**
 * Files behind the values of an indicator in a period, newest first; where it is reported by month,
 * those of every month of the period.
 */
export const indicatorSources: Question<{ indicator: string; period: Period }, IndicatorSourceRow> =
	{
		name: 'indicator-sources',
		sql: `
WITH used AS (
	SELECT o.submission, ${asInteger('count(DISTINCT o.hromada_id)')} AS hromadas
	FROM observation o JOIN indicator i ON i.id = o.indicator_id
	WHERE o.indicator_id = $indicator AND o.numerator IS NOT NULL
		AND CASE WHEN i.frequency = 'month' THEN ${isOneOf('o.period', 'months')}
			ELSE o.period = $period END
	GROUP BY o.submission
)
SELECT ${submissionColumns}, used.hromadas
FROM submission s JOIN used ON used.submission = s.seq
ORDER BY s.seq DESC`,
		bind: ({ indicator, period }) => ({ indicator, period, months: monthsOf(period) })
	};
