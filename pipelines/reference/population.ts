import type { Bilingual } from '#lib/domain/place.ts';
import { bilingual, day, integer, known, text } from './cells.ts';
import { readCsvRows } from './csv-rows.ts';
import type { Hromada } from './hromadas.ts';
import { requireUnique } from './unique.ts';

const BASE_COLUMNS = 'base,position,counted_on,name_uk,name_en,source_uk,source_en,url'.split(',');

/** A count of residents that figures can be divided by; the first in position is the default. */
export interface PopulationBase {
	base: string;
	position: number;
	countedOn: string;
	name: Bilingual;
	source: Bilingual;
	url: string;
}

export interface Population {
	base: string;
	hromadaId: number;
	residents: number;
}

export function readPopulationBases(folder: string): PopulationBase[] {
	const rows = readCsvRows(folder, 'population_bases.csv', BASE_COLUMNS);
	requireUnique(rows, 'base');
	return rows
		.map((row) => ({
			base: text(row, 'base'),
			position: integer(row, 'position'),
			countedOn: day(row, 'counted_on'),
			name: bilingual(row, 'name'),
			source: bilingual(row, 'source'),
			url: text(row, 'url')
		}))
		.sort((a, b) => a.position - b.position);
}

export function readPopulation(
	folder: string,
	bases: readonly PopulationBase[],
	hromadas: ReadonlyMap<string, Hromada>
): Population[] {
	const rows = readCsvRows(folder, 'population.csv', ['base', 'code', 'residents']);
	requireUnique(rows, 'base', 'code');
	const byId = new Map(bases.map((base) => [base.base, base]));
	return rows.map((row) => ({
		base: known(row, 'base', byId).base,
		hromadaId: known(row, 'code', hromadas).id,
		residents: integer(row, 'residents')
	}));
}
