import { known, text } from './cells.ts';
import { readCsvRows } from './csv-rows.ts';
import type { Hromada } from './hromadas.ts';
import { requireUnique } from './unique.ts';

/** A spelling of a hromada's name or centre that no rule derives: an old name, a foreign form. */
export interface NameAlias {
	spelling: string;
	hromadaId: number;
}

export function readNameAliases(
	folder: string,
	hromadas: ReadonlyMap<string, Hromada>
): NameAlias[] {
	const rows = readCsvRows(folder, 'name_aliases.csv', ['spelling', 'code']);
	requireUnique(rows, 'spelling');
	return rows.map((row) => ({
		spelling: text(row, 'spelling'),
		hromadaId: known(row, 'code', hromadas).id
	}));
}
