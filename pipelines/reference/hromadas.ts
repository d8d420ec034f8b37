import { HROMADA_TYPES, type Bilingual, type HromadaType } from '#lib/domain/place.ts';
import { bilingual, day, katottg, known, numberWithin, oneOf, optional, text } from './cells.ts';
import { readCsvRows, type CsvRow } from './csv-rows.ts';
import type { Raion } from './raions.ts';
import { requireUnique } from './unique.ts';

const COLUMNS =
	'code,raion_code,type,name_uk,name_en,former_name_uk,former_name_en,renamed_on,centre_uk,centre_en,lat,lon,area_km2,koatuu,budget_code';

/**
 * A hromada as it is today. `id` is the position of its code in sorted order, from 1; `lat` and
 * `lon` are the degrees of its centre. `koatuu` (10 digits, older codifier) and `budgetCode` are
 * codes by which files name it.
 */
export interface Hromada {
	id: number;
	code: string;
	raionCode: string;
	type: HromadaType;
	name: Bilingual;
	formerName: Bilingual | null;
	renamedOn: string | null;
	centre: Bilingual;
	lat: number;
	lon: number;
	areaKm2: number;
	koatuu: string | null;
	budgetCode: string | null;
}

function readHromada(row: CsvRow, raions: ReadonlyMap<string, Raion>): Omit<Hromada, 'id'> {
	return {
		code: katottg(row, 'code'),
		raionCode: known(row, 'raion_code', raions).code,
		type: oneOf(HROMADA_TYPES)(row, 'type'),
		name: bilingual(row, 'name'),
		formerName: row.cells.former_name_uk ? bilingual(row, 'former_name') : null,
		renamedOn: optional(row, 'renamed_on', day),
		centre: bilingual(row, 'centre'),
		lat: numberWithin(-90, 90)(row, 'lat'),
		lon: numberWithin(-180, 180)(row, 'lon'),
		areaKm2: numberWithin(0, 1e6)(row, 'area_km2'),
		koatuu: optional(row, 'koatuu', text),
		budgetCode: optional(row, 'budget_code', text)
	};
}

/** All hromadas, sorted by code. */
export function readHromadas(folder: string, raions: readonly Raion[]): Hromada[] {
	const rows = readCsvRows(folder, 'hromadas.csv', COLUMNS.split(','));
	requireUnique(rows, 'code');
	const byCode = new Map(raions.map((raion) => [raion.code, raion]));
	return rows
		.map((row) => readHromada(row, byCode))
		.sort((a, b) => (a.code < b.code ? -1 : 1))
		.map((hromada, index) => ({ id: index + 1, ...hromada }));
}
