import { nameOf } from '../../format/names.ts';
import { populationBases } from '../questions/population-bases.ts';
import type { Reader } from '../reader.ts';

/** The chosen population base within a sentence: «населення з урахуванням ВПО на …». */
export async function baseWords(reader: Reader): Promise<string> {
	const rows = await reader.ask(populationBases);
	const row = rows.find(({ base }) => base === reader.selection.base);
	const name = row ? nameOf(row, reader.locale) : reader.selection.base;
	return name.charAt(0).toLocaleLowerCase(reader.locale) + name.slice(1);
}
