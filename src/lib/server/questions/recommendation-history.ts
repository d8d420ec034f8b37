import { asText } from '../engine/dialect.ts';
import type { RecommendationStatus } from '../../domain/recommendation.ts';
import type { Question } from './question.ts';

export interface ProgressReportRow {
	reported_on: string;
	owner_status: RecommendationStatus;
	verified_status: RecommendationStatus | null;
	/** A link or a text. */
	evidence: string | null;
	note_uk: string | null;
	note_en: string | null;
	submission: number;
	file: string | null;
	demo: boolean;
}

/** Everything that was reported of a recommendation, newest first. */
export const recommendationHistory: Question<{ id: string }, ProgressReportRow> = {
	name: 'recommendation-history',
	sql: `
SELECT ${asText('p.reported_on')} AS reported_on, p.owner_status, p.verified_status, p.evidence,
	p.note_uk, p.note_en, p.submission, s.file, p.demo
FROM progress_report p LEFT JOIN submission s ON s.seq = p.submission
WHERE p.recommendation_id = $id
ORDER BY p.reported_on DESC, p.submission DESC`,
	bind: ({ id }) => ({ id })
};
