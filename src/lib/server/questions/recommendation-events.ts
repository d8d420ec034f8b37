import { asText } from '../engine/dialect.ts';
import type { RecommendationStatus } from '../../domain/recommendation.ts';
import type { Question } from './question.ts';

export interface RecommendationEventRow {
	recommendation_id: string;
	title_uk: string;
	title_en: string;
	day: string;
	event_kind: 'issued' | 'report' | 'due';
	/** Of a report only. */
	owner_status: RecommendationStatus | null;
	verified_status: RecommendationStatus | null;
	evidence: string | null;
	demo: boolean;
}

/** Every day of the register: when each recommendation was issued, reported on and is due. */
export const recommendationEvents: Question<void, RecommendationEventRow> = {
	name: 'recommendation-events',
	sql: `
SELECT r.id AS recommendation_id, r.title_uk, r.title_en, ${asText('e.day')} AS day, e.event_kind,
	e.owner_status, e.verified_status, e.evidence, coalesce(r.demo, FALSE) AS demo
FROM recommendation r JOIN (
	SELECT id, issued_on AS day, 'issued' AS event_kind, 1 AS place, 0 AS submission,
		NULL::VARCHAR AS owner_status, NULL::VARCHAR AS verified_status, NULL::VARCHAR AS evidence
	FROM recommendation
	UNION ALL
	SELECT recommendation_id, reported_on, 'report', 2, submission, owner_status, verified_status,
		evidence
	FROM progress_report
	UNION ALL
	SELECT id, due_on, 'due', 3, 0, NULL, NULL, NULL FROM recommendation
) e ON e.id = r.id
ORDER BY r.id, e.day, e.place, e.submission`,
	bind: () => ({})
};
