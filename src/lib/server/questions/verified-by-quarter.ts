import { asInteger, asText, quarterOfDate } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { Question } from './question.ts';

export interface VerifiedRow {
	period: Period;
	/** Recommendations whose last verification up to the end of the quarter says done. */
	done: number;
}

/** How many recommendations were verified as done at the end of each quarter with data. */
export const verifiedByQuarter: Question<void, VerifiedRow> = {
	name: 'verified-by-quarter',
	sql: `
WITH verification AS (
	SELECT recommendation_id, verified_status, reported_on, submission,
		${quarterOfDate('reported_on')} AS quarter
	FROM progress_report WHERE verified_status IS NOT NULL
),
placed AS (
	SELECT ${asText('c.period')} AS period, v.verified_status,
		row_number() OVER (PARTITION BY c.period, v.recommendation_id
			ORDER BY v.reported_on DESC, v.submission DESC) AS place
	FROM calendar c LEFT JOIN verification v ON v.quarter <= c.period
	WHERE c.grain = 'quarter'
)
SELECT period,
	${asInteger("count(CASE WHEN place = 1 AND verified_status = 'done' THEN 1 END)")} AS done
FROM placed
GROUP BY period
ORDER BY period`,
	bind: () => ({})
};
