import type { Places } from '#pipelines/recognise/place-index.ts';
import { feminineCases } from '#pipelines/recognise/name-cases.ts';
import { katottg, text } from './cells.ts';
import { readCsvRows } from './csv-rows.ts';

/**
 * The places with the names that some of them had before or have since: raions and hromadas of the
 * whole country.
 */
export function withRenamed(places: Places, folder: string): Places {
	const rows = readCsvRows(folder, 'renamed_in_country.csv', ['code', 'name_uk']);
	const named = rows.map((row) => ({ code: katottg(row, 'code'), uk: text(row, 'name_uk') }));
	const raions = named.flatMap(({ code, uk }) => {
		const own = places.raions.find((raion) => raion.code.slice(0, 6) === code.slice(0, 6));
		const isRaion = own && code.slice(6, 9) === '000';
		return isRaion && own.name.uk !== uk ? [{ ...own, name: { uk, en: uk } }] : [];
	});
	const aliases = named.flatMap(({ code, uk }) => {
		const own = places.hromadas.find((hromada) => hromada.code === code);
		if (!own || own.name.uk === uk) return [];
		return feminineCases(uk).map((spelling) => ({ spelling, hromadaId: own.id }));
	});
	return {
		...places,
		raions: [...places.raions, ...raions],
		aliases: [...places.aliases, ...aliases]
	};
}
