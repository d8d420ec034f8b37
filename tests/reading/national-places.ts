import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { HromadaType } from '#lib/domain/place.ts';
import type { Places } from '#pipelines/recognise/place-index.ts';
import type { Hromada } from '#pipelines/reference/hromadas.ts';

const FILE = new URL('../../../shared/data/ukraine_hromadas_1469.csv', import.meta.url);
const TYPES: Record<string, HromadaType> = {
	міська: 'urban',
	селищна: 'settlement',
	сільська: 'rural'
};

export const hasNationalPlaces = existsSync(FILE);

/** All 1,469 hromadas of the country with their raions and oblasts. */
export function nationalPlaces(): Places & { rows: Record<string, string>[] } {
	const { data: rows } = Papa.parse<Record<string, string>>(readFileSync(FILE, 'utf8'), {
		header: true,
		skipEmptyLines: true
	});
	const hromadas = rows.map((row, at): Hromada => ({
		id: at + 1,
		code: row.hromada_code!,
		raionCode: row.raion_code!,
		type: TYPES[row.type_uk!]!,
		name: { uk: row.name_uk!, en: row.name_en! },
		formerName: null,
		renamedOn: null,
		centre: { uk: row.center_uk!, en: row.center_uk! },
		lat: 0,
		lon: 0,
		areaKm2: 0,
		koatuu: null,
		budgetCode: null
	}));
	const raions = [...new Map(rows.map((row) => [row.raion_code!, row.raion_uk!]))];
	const oblasts = [...new Map(rows.map((row) => [row.oblast_code!, row.oblast_uk!]))];
	return {
		rows,
		hromadas,
		aliases: [],
		raions: raions.map(([code, uk], at) => ({ code, position: at + 1, name: { uk, en: uk } })),
		oblasts: oblasts.map(([code, uk]) => ({
			code,
			name: { uk: `${uk} область`, en: uk },
			genitive: { uk, en: uk }
		}))
	};
}
