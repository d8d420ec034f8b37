import { ACCESS_DEFINITIONS, type AccessDefinition } from '$lib/domain/service-point.ts';
import { m } from '$lib/paraglide/messages.js';

const STANDARD: AccessDefinition = 'main_office';

/** The indicator that counts residents by each definition. */
export const ACCESS_INDICATOR: Record<AccessDefinition, string> = {
	as_planned: 'asc_residents_as_planned',
	main_office: 'asc_residents_main',
	any_point: 'asc_residents_any'
};

export const ACCESS_WORDS: Record<AccessDefinition, () => string> = {
	as_planned: m.asc_access_as_planned,
	main_office: m.asc_access_main_office,
	any_point: m.asc_access_any_point
};

export const MAP_TITLES: Record<AccessDefinition, () => string> = {
	as_planned: m.asc_map_title_as_planned,
	main_office: m.asc_map_title_main_office,
	any_point: m.asc_map_title_any_point
};

/** What the definition does not see. */
export const NOTES: Record<AccessDefinition, () => string> = {
	as_planned: m.asc_note_as_planned,
	main_office: m.asc_note_main_office,
	any_point: m.asc_note_any_point
};

/** What the address calls access (`access=any_point`); a main office where it says nothing known. */
export function accessOf(query: URLSearchParams): AccessDefinition {
	return ACCESS_DEFINITIONS.find((access) => access === query.get('access')) ?? STANDARD;
}

/** The definition as a parameter of an address: none for the standard one. */
export function accessQuery(access: AccessDefinition): Record<string, string> {
	return access === STANDARD ? {} : { access };
}
