import { formatDate } from '$lib/format/date.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import type { Tile } from '$lib/components/tile.ts';
import { m } from '$lib/paraglide/messages.js';
import { hromadas, type HromadaRow } from '$lib/server/questions/hromadas.ts';
import { populationBases } from '$lib/server/questions/population-bases.ts';
import type { Reader } from '$lib/server/reader.ts';
import { fullNameOf } from '../full-name.ts';
import { statusOf, type StatusWords } from './territorial-status.ts';

/** What a hromada is and where. */
export interface Place {
	code: string;
	title: string;
	name: string;
	formerly: string | null;
	facts: { label: string; text: string; note?: string }[];
	status: StatusWords;
	/** All hromadas, for its place on the small map. */
	tiles: Tile[];
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
	const { locale, selection } = reader;
	const bases = await reader.ask(populationBases);
	const base = bases.find((one) => one.base === selection.base);
	const number = (value: number, decimals = 0) => formatNumber(value, decimals, locale);
	return [
		{ label: m.raion(), text: textOf(row, 'raion', locale) },
		{ label: m.hromada_centre(), text: textOf(row, 'centre', locale) },
		{
			label: m.hromada_residents(),
			text: row.residents === null ? m.hromada_no_residents() : number(row.residents),
			note: base ? nameOf(base, locale) : ''
		},
		...(row.area_km2
			? [{ label: m.hromada_area(), text: m.hromada_km2({ area: number(row.area_km2) }) }]
			: []),
		{ label: m.hromada_code(), text: row.code }
	];
}

function tileOf(row: HromadaRow, own: string, reader: Reader): Tile {
	return {
		code: row.code,
		name: nameOf(row, reader.locale),
		raion: row.raion_code,
		row: row.tile_row,
		column: row.tile_column,
		href: reader.to(`/hromadas/${row.code}`),
		value: row.code === own ? 1 : 0,
		absence: null
	};
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
		tiles: all.map((one) => tileOf(one, row.code, reader)),
		mapLabel: m.hromada_place_label({ name: nameOf(row, reader.locale) })
	};
}
