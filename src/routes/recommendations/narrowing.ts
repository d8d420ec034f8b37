import { quarterOf, type Period } from '$lib/domain/period.ts';
import { STANDINGS, stands, type Standing } from '$lib/domain/standing.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';

/** What the reader narrows the register to; null where it is left open. */
export interface Narrowing {
	state: Standing | null;
	theme: string | null;
	/** The Ukrainian name: owners have no code. */
	owner: string | null;
	/** A code, or `common` for what names no hromada. */
	hromada: string | null;
	/** The quarter of the deadline. */
	due: Period | null;
}

export const COMMON = 'common';

/** How each recommendation answers to the parameters that are a plain value of it. */
export const VALUES = {
	theme: (row: RecommendationRow) => row.theme,
	owner: (row: RecommendationRow) => row.owner_uk,
	hromada: (row: RecommendationRow) => row.hromada_code ?? COMMON,
	due: (row: RecommendationRow) => quarterOf(row.due_on.slice(0, 7))
} as const;
export type Facet = keyof typeof VALUES;
export const FACETS = Object.keys(VALUES) as Facet[];

/** Reads the narrowing from the address; what no recommendation answers to is left open. */
export function narrowingOf(query: URLSearchParams, rows: readonly RecommendationRow[]): Narrowing {
	const known = (facet: Facet) => {
		const value = query.get(facet);
		return value !== null && rows.some((row) => VALUES[facet](row) === value) ? value : null;
	};
	return {
		state: STANDINGS.find((standing) => standing === query.get('state')) ?? null,
		theme: known('theme'),
		owner: known('owner'),
		hromada: known('hromada'),
		due: known('due')
	};
}

/** The rows that fit all of it, or all but one parameter: what that one may be changed to. */
export function narrowed(
	rows: readonly RecommendationRow[],
	narrowing: Narrowing,
	today: string,
	except?: keyof Narrowing
): RecommendationRow[] {
	const { state } = narrowing;
	return rows.filter(
		(row) =>
			(state === null || except === 'state' || stands(row, state, today)) &&
			FACETS.every(
				(facet) =>
					facet === except || narrowing[facet] === null || VALUES[facet](row) === narrowing[facet]
			)
	);
}
