import type { RecommendationStatus } from '../../domain/recommendation.ts';
import { recommendationState, type RecommendationRow } from './fragments/recommendation-state.ts';
import type { Question } from './question.ts';

interface Concerned {
	hromada: string | null;
}

const register = (unverified: 'not_started' | 'not_verified') => `
WITH ${recommendationState(unverified)}
SELECT * FROM state
WHERE $hromada IS NULL OR hromada_code = $hromada
ORDER BY theme, due_on, id`;

/**
 * The register by theme and deadline: all of it, or (code) what concerns one hromada. Overdue is
 * for the reader's clock to say: `daysOverdue`.
 */
export const recommendations: Question<Concerned, RecommendationRow> = {
	name: 'recommendations',
	sql: register('not_started'),
	bind: ({ hromada }) => ({ hromada })
};

export interface DownloadedRecommendationRow extends Omit<RecommendationRow, 'verified_status'> {
	verified_status: RecommendationStatus | 'not_verified';
}

/** The same for reading without our pages: says itself where nothing was verified yet. */
export const recommendationsDownload: Question<Concerned, DownloadedRecommendationRow> = {
	name: 'recommendations-download',
	sql: register('not_verified'),
	bind: ({ hromada }) => ({ hromada })
};
