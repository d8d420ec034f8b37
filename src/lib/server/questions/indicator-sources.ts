import { asInteger } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import { submissionColumns, type SubmissionRow } from './fragments/submission-row.ts';
import type { Question } from './question.ts';

export interface IndicatorSourceRow extends SubmissionRow {
	/** Hromadas whose value of the indicator came from the file. */
	hromadas: number;
}

/** Files behind the values of an indicator in a period, newest first. */
export const indicatorSources: Question<{ indicator: string; period: Period }, IndicatorSourceRow> =
	{
		name: 'indicator-sources',
		sql: `
WITH used AS (
	SELECT submission, ${asInteger('count(DISTINCT hromada_id)')} AS hromadas
	FROM observation
	WHERE indicator_id = $indicator AND period = $period AND numerator IS NOT NULL
	GROUP BY submission
)
SELECT ${submissionColumns}, used.hromadas
FROM submission s JOIN used ON used.submission = s.seq
ORDER BY s.seq DESC`,
		bind: ({ indicator, period }) => ({ indicator, period })
	};
