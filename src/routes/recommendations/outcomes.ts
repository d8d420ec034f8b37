import type { Outcome } from '$lib/domain/outcome.ts';
import { indicators } from '$lib/server/questions/indicators.ts';
import { recommendationOutcomes } from '$lib/server/questions/recommendation-outcomes.ts';
import { targets } from '$lib/server/questions/targets.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import { movedOf, type Moved } from './moved.ts';
import { progressOf, type Progress } from './progress.ts';

/** What became of a recommendation and of its indicator. */
export interface Became {
	outcome: Outcome;
	moved: Moved | null;
	/** How far the indicator is on the way to its target; null where it has none. */
	progress: Progress | null;
}

/** What became of each, by id. */
export async function outcomesOf(
	rows: readonly RecommendationRow[],
	reader: Reader
): Promise<ReadonlyMap<string, Became>> {
	const { period, base } = reader.selection;
	const [outcomes, catalogue, aims] = await Promise.all([
		reader.ask(recommendationOutcomes, { period, base }),
		reader.ask(indicators),
		reader.ask(targets, { indicator: null })
	]);
	return new Map(
		outcomes.map((row) => {
			const id = row.recommendation_id;
			const indicator = catalogue.find((one) => one.id === row.indicator_id);
			const isOne = rows.some((one) => one.id === id && one.hromada_id !== null);
			const aim = isOne ? undefined : aims.find((one) => one.indicator_id === row.indicator_id);
			const became: Became = {
				outcome: row.outcome_state,
				moved: indicator ? movedOf(row, indicator, isOne, reader) : null,
				progress: indicator && aim ? progressOf(row, indicator, aim, reader) : null
			};
			return [id, became];
		})
	);
}
