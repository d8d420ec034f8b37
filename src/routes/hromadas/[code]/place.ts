import { formatDate } from '$lib/format/date.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import { hromadas, type HromadaRow } from '$lib/server/questions/hromadas.ts';
import { baseWords } from '$lib/server/figures/base-words.ts';
import type { Reader } from '$lib/server/reader.ts';
import { fullNameOf } from '../full-name.ts';
import { placeMap, type PlaceMap } from './place-map.ts';
import { statusOf, type StatusWords } from './territorial-status.ts';

/** What a hromada is and where. */
export interface Place {
	code: string;
	title: string;
	name: string;
	formerly: string | null;
	facts: { label: string; text: string; note?: string }[];
	status: StatusWords;
	map: PlaceMap;
	mapLabel: string;
}

function formerlyOf(row: HromadaRow, reader: Reader): string | null {
	const name = textOf(row, 'former_name', reader.locale);
	if (!name) return null;
	return row.renamed_on
		? m.hromada_formerly_until({ name, date: formatDate(row.renamed_on, reader.locale) })
		: m.hromada_formerly({ name });
}

async function factsOf(row: HromadaRow, reader: Reader): Promise<Place['facts']> {
	const { locale } = reader;
	const number = (value: number, decimals = 0) => formatNumber(value, decimals, locale);
	return [
		{ label: m.hromada_code(), text: row.code },
		{ label: m.raion(), text: textOf(row, 'raion', locale) },
		{ label: m.hromada_centre(), text: textOf(row, 'centre', locale) },
		...(row.area_km2
			? [{ label: m.hromada_area(), text: m.hromada_km2({ area: number(row.area_km2) }) }]
			: []),
		{
			label: m.hromada_residents(),
			text: row.residents === null ? m.hromada_no_residents() : number(row.residents),
			note: await baseWords(reader)
		}
	];
}

/** The head of a profile: name, facts, territorial status, place on the map. */
export async function placeOf(row: HromadaRow, reader: Reader): Promise<Place> {
	const { base, period } = reader.selection;
	const [all, facts, status] = await Promise.all([
		reader.ask(hromadas, { base, period }),
		factsOf(row, reader),
		statusOf(row.code, reader)
	]);
	return {
		code: row.code,
		title: fullNameOf(row, reader.locale),
		name: nameOf(row, reader.locale),
		formerly: formerlyOf(row, reader),
		facts,
		status,
		map: placeMap(all, row.code),
		mapLabel: m.hromada_place_label({ name: nameOf(row, reader.locale) })
	};
}
