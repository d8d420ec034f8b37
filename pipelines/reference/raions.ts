import type { Bilingual } from '#lib/domain/place.ts';
import { bilingual, katottg } from './cells.ts';
import { readCsvRows } from './csv-rows.ts';
import { requireUnique } from './unique.ts';

/** A raion; `position` counts from 1 in the order of the file. */
export interface Raion {
	code: string;
	position: number;
	name: Bilingual;
}

export function readRaions(folder: string): Raion[] {
	const rows = readCsvRows(folder, 'raions.csv', ['code', 'name_uk', 'name_en']);
	requireUnique(rows, 'code');
	return rows.map((row, index) => ({
		code: katottg(row, 'code'),
		position: index + 1,
		name: bilingual(row, 'name')
	}));
}
