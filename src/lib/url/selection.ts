import { grainOf, type Period } from '../domain/period.ts';
import { HROMADA_TYPES, TERRITORIES, type HromadaType, type Territory } from '../domain/place.ts';

/** Maps of equal tiles, or of real boundaries. */
export const MAP_VIEWS = ['tiles', 'boundaries'] as const;
export type MapView = (typeof MAP_VIEWS)[number];

/** What a reader chose to look at; every page answers for one selection. */
export interface Selection {
	/** A quarter. */
	period: Period;
	/** KATOTTG code of a raion, or null for the whole oblast. */
	raion: string | null;
	type: HromadaType | null;
	/** Id of the population base that shares and rates are counted by. */
	base: string;
	territory: Territory;
	/** How places are drawn; left out where no boundaries were imported, for then only as tiles. */
	map?: MapView;
	/** Sequence of a frozen snapshot, or null for the newest. */
	snapshot: number | null;
}

/** What can be chosen at a snapshot. */
export interface Known {
	/** Quarters with returns, ascending. */
	periods: readonly Period[];
	/** KATOTTG codes. */
	raions: readonly string[];
	/** Ids of population bases. */
	bases: readonly string[];
	/** The latest complete quarter; the last of `periods` where left out. */
	latest?: Period;
	/** Whether boundaries were imported. */
	boundaries?: boolean;
}

const DEFAULT_BASE = '2023-idp';

/** What is shown where the address says nothing. */
export function defaultSelection(known: Known): Selection {
	return {
		period: known.latest ?? known.periods.at(-1) ?? '',
		raion: null,
		type: null,
		base: known.bases.includes(DEFAULT_BASE) ? DEFAULT_BASE : (known.bases[0] ?? DEFAULT_BASE),
		territory: 'all',
		...(known.boundaries ? { map: 'tiles' as const } : {}),
		snapshot: null
	};
}

function oneOf<Value extends string, Default>(
	allowed: readonly Value[],
	text: string | null,
	otherwise: Default
): Value | Default {
	return allowed.find((value) => value === text) ?? otherwise;
}

/** The sequence number of a snapshot, or null where the text is not one. */
export function sequenceOf(text: string | null): number | null {
	const isSequence = text !== null && /^[1-9]\d{0,7}$/.test(text);
	return isSequence ? Number(text) : null;
}

/** Reads a selection from the address; what is not known falls back to its default. */
export function parseSelection(query: URLSearchParams, known: Known): Selection {
	const standard = defaultSelection(known);
	const quarters = known.periods.filter((period) => grainOf(period) === 'quarter');
	return {
		period: oneOf(quarters, query.get('period'), standard.period),
		raion: oneOf(known.raions, query.get('raion'), standard.raion),
		type: oneOf(HROMADA_TYPES, query.get('type'), standard.type),
		base: oneOf(known.bases, query.get('base'), standard.base),
		territory: oneOf(TERRITORIES, query.get('territory'), standard.territory),
		...(standard.map ? { map: oneOf(MAP_VIEWS, query.get('map'), standard.map) } : {}),
		snapshot: sequenceOf(query.get('snapshot'))
	};
}

/**
 * The query that says the selection, from its question mark; empty for the defaults. Keys have one
 * order, so the same selection is the same address.
 */
export function toQuery(selection: Selection, known: Known): string {
	const standard = defaultSelection(known);
	const query = new URLSearchParams();
	for (const key of Object.keys(standard) as (keyof Selection)[]) {
		const value = selection[key];
		if (value !== null && value !== undefined && value !== standard[key])
			query.set(key, String(value));
	}
	return query.size ? `?${query}` : '';
}
