import type { HromadaType } from '#lib/domain/place.ts';

/** What else is known about the place, from other columns or from a person. */
export interface PlaceContext {
	/** Codes of raions. */
	raions: readonly string[] | null;
	/** First four signs of the codes of oblasts. */
	oblasts: readonly string[] | null;
	types: readonly HromadaType[] | null;
	/** Folded spelling → id of a hromada, as people decided before. */
	learned: ReadonlyMap<string, number | null>;
}

export const NO_CONTEXT: PlaceContext = {
	raions: null,
	oblasts: null,
	types: null,
	learned: new Map()
};
