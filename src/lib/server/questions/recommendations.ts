import { recommendationState, type RecommendationRow } from './fragments/recommendation-state.ts';
import type { Question } from './question.ts';

/**
 * The register by theme and deadline: all of it, or (code) what concerns one hromada. Overdue is
 * for the reader's clock to say: `daysOverdue`.
 */
export const recommendations: Question<{ hromada: string | null }, RecommendationRow> = {
	name: 'recommendations',
	sql: `
WITH ${recommendationState}
SELECT * FROM state
WHERE $hromada IS NULL OR hromada_code = $hromada
ORDER BY theme, due_on, id`,
	bind: ({ hromada }) => ({ hromada })
};
