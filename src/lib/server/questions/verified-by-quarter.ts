import { asInteger, asText, quarterOfDate } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { Question } from './question.ts';

export interface VerifiedRow {
	period: Period;
	/** Recommendations whose last verification up to the end of the quarter says done. */
	verified: number;
	/** Those of which the owner's last report says so. */
	called_done: number;
	demo: boolean;
}

const lastBy = (status: string) => `
	SELECT ${asText('c.period')} AS period, p.status,
		row_number() OVER (PARTITION BY c.period, p.recommendation_id
			ORDER BY p.reported_on DESC, p.submission DESC) AS place
	FROM calendar c JOIN (
		SELECT recommendation_id, ${status} AS status, reported_on, submission,
			${quarterOfDate('reported_on')} AS quarter
		FROM progress_report WHERE ${status} IS NOT NULL
	) p ON p.quarter <= c.period
	WHERE c.grain = 'quarter'`;
const doneAt = (name: string) => `(
	SELECT count(*) FROM ${name} v WHERE v.period = q.period AND v.place = 1 AND v.status = 'done')`;

/** How many recommendations were done at the end of each quarter, as verified and as reported. */
export const verifiedByQuarter: Question<void, VerifiedRow> = {
	name: 'verified-by-quarter',
	sql: `
WITH verified AS (${lastBy('verified_status')}),
reported AS (${lastBy('owner_status')}),
quarters AS (SELECT ${asText('period')} AS period FROM calendar WHERE grain = 'quarter')
SELECT q.period, ${asInteger(doneAt('verified'))} AS verified,
	${asInteger(doneAt('reported'))} AS called_done,
	(SELECT coalesce(bool_or(demo), FALSE) FROM progress_report) AS demo
FROM quarters q
ORDER BY q.period`,
	bind: () => ({})
};
