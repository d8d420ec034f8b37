import { recommendationState, type RecommendationRow } from './fragments/recommendation-state.ts';
import type { Question } from './question.ts';

/** One recommendation; no row where the id is not known. */
export const recommendation: Question<{ id: string }, RecommendationRow> = {
	name: 'recommendation',
	sql: `WITH ${recommendationState('not_started')} SELECT * FROM state WHERE id = $id`,
	bind: ({ id }) => ({ id })
};
