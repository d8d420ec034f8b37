import type { HromadaType, Territory } from '../domain/place.ts';
import { formatPeriod } from '../format/period.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../url/selection.ts';
import { locale } from './locale.ts';
import type { SelectionOptions } from './selection-options.ts';

const TYPES: Record<HromadaType, () => string> = {
	urban: m.type_urban,
	settlement: m.type_settlement,
	rural: m.type_rural
};
const AREAS: Record<Territory, () => string> = {
	all: m.territory_all,
	controlled: m.territory_controlled,
	calm: m.territory_calm
};

export const typeWords = (type: HromadaType): string => TYPES[type]();
export const territoryWords = (territory: Territory): string => AREAS[territory]();

/** What is chosen, in words: period, place and whatever narrows it first, then the rest. */
export function selectionWords(selection: Selection, options: SelectionOptions) {
	const raion = options.raions.find(({ code }) => code === selection.raion);
	const base = options.bases.find(({ id }) => id === selection.base);
	const { type, territory, snapshot } = selection;
	const main = [
		...(selection.period ? [formatPeriod(selection.period, locale())] : []),
		raion ? m.raion_name({ name: raion.name }) : options.oblast,
		...(type ? [typeWords(type)] : []),
		...(territory === 'all' ? [] : [territoryWords(territory)]),
		...(snapshot ? [m.selection_frozen({ sequence: snapshot })] : [])
	];
	const rest = [
		...(type ? [] : [m.type_all()]),
		...(territory === 'all' ? [territoryWords(territory)] : []),
		...(base ? [base.name.charAt(0).toLocaleLowerCase(locale()) + base.name.slice(1)] : [])
	];
	return { main, rest };
}
