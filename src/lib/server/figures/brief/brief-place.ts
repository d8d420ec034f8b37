import type { HromadaType, Territory } from '../../../domain/place.ts';
import { nameOf } from '../../../format/names.ts';
import { m } from '../../../paraglide/messages.js';
import { oblast } from '../../questions/oblast.ts';
import { raions } from '../../questions/raions.ts';
import type { Reader } from '../../reader.ts';
import { baseWords } from '../base-words.ts';

/** What the brief is of. */
export interface BriefPlace {
	/** «Миколаївська область» or «Баштанський район». */
	place: string;
	/** What narrows it; empty for all hromadas of the whole territory. */
	narrowed: string[];
	/** What shares of residents are counted by. */
	base: string;
}

const TYPES: Record<HromadaType, () => string> = {
	urban: m.type_urban,
	settlement: m.type_settlement,
	rural: m.type_rural
};
const AREAS: Record<Territory, (() => string) | null> = {
	all: null,
	controlled: m.territory_controlled,
	calm: m.territory_calm
};

async function nameOfPlace({ ask, selection, locale }: Reader): Promise<string> {
	const [oblasts, raionRows] = await Promise.all([ask(oblast), ask(raions)]);
	const raion = raionRows.find(({ code }) => code === selection.raion);
	if (raion) return m.raion_name({ name: nameOf(raion, locale) });
	return oblasts[0] ? nameOf(oblasts[0], locale) : '';
}

export async function placeOf(reader: Reader): Promise<BriefPlace> {
	const { type, territory } = reader.selection;
	const [place, base] = await Promise.all([nameOfPlace(reader), baseWords(reader)]);
	const narrowed = [type && TYPES[type](), AREAS[territory]?.()].filter((words) => !!words);
	return { place, narrowed: narrowed as string[], base };
}
