import type { Tile } from '../../charts/tile.ts';
import { distinctNames } from '../../format/distinct-names.ts';
import { nameOf } from '../../format/names.ts';
import { m } from '../../paraglide/messages.js';
import { hromadaValues, type HromadaValueRow } from '../questions/hromada-values.ts';
import { raions } from '../questions/raions.ts';
import type { Reader } from '../reader.ts';

/** One indicator in every selected hromada, each under a name of its own. */
export interface IndicatorPlaces {
	rows: HromadaValueRow[];
	tiles: Tile[];
	/** The raions that the hromadas are of. */
	raions: { code: string; name: string }[];
	csv: string;
}

function tileOf(row: HromadaValueRow, reader: Reader): Tile {
	return {
		code: row.code,
		name: nameOf(row, reader.locale),
		raion: row.raion_code,
		row: row.tile_row,
		column: row.tile_column,
		href: reader.to(`/hromadas/${row.code}`),
		value: row.value,
		absence: row.absence
	};
}

/** The indicator in the hromadas and the period that the reader selected. */
export async function indicatorPlaces(reader: Reader, indicator: string): Promise<IndicatorPlaces> {
	const [found, raionRows] = await Promise.all([
		reader.ask(hromadaValues, { scope: reader.selection, indicator }),
		reader.ask(raions)
	]);
	const rows = distinctNames(found);
	const shown = new Set(rows.map((row) => row.raion_code));
	return {
		rows,
		tiles: rows.map((row) => tileOf(row, reader)),
		raions: raionRows
			.filter(({ code }) => shown.has(code))
			.map((row) => ({ code: row.code, name: m.raion_name({ name: nameOf(row, reader.locale) }) })),
		csv: reader.csv('hromada-values', { indicator })
	};
}
