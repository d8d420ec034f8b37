import type { Bilingual } from '#lib/domain/place.ts';
import { bilingual, katottg } from './cells.ts';
import { readCsvRows, BadReference } from './csv-rows.ts';

const FILE = 'oblast.csv';
const COLUMNS = ['code', 'name_uk', 'name_en', 'genitive_uk', 'genitive_en'];

/** The oblast that all places belong to; `genitive` follows "of" or stands after a noun. */
export interface Oblast {
	code: string;
	name: Bilingual;
	genitive: Bilingual;
}

export function readOblast(folder: string): Oblast {
	const rows = readCsvRows(folder, FILE, COLUMNS);
	const [row] = rows;
	if (!row || rows.length > 1)
		throw new BadReference(FILE, 2, 'one row expected', `${rows.length}`);
	return {
		code: katottg(row, 'code'),
		name: bilingual(row, 'name'),
		genitive: bilingual(row, 'genitive')
	};
}
