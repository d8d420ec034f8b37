import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const LIST = new URL('../../../shared/data/ukraine_hromadas_1469.csv', import.meta.url);
const HROMADAS = 1469;
const TYPES: Record<string, string> = { міська: 'urban', селищна: 'settlement', сільська: 'rural' };
const COLUMNS =
	'code,raion_code,type,name_uk,name_en,former_name_uk,former_name_en,renamed_on,centre_uk,centre_en,lat,lon,area_km2,koatuu,budget_code';

interface Row {
	code: string;
	raion_code: string;
	raion_uk: string;
	type: string;
	name_uk: string;
	name_en: string;
}

const rowsIn = (path: string | URL) =>
	Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').trim(), { header: true }).data;

function nationalRows(): Row[] {
	return rowsIn(LIST).map((row) => ({
		code: row.hromada_code!,
		raion_code: row.raion_code!,
		raion_uk: row.raion_uk!,
		type: TYPES[row.type_uk!]!,
		name_uk: row.name_uk!,
		name_en: row.name_en!
	}));
}

/** As many places as the country has, by repeating those of the oblast under other codes. */
function repeatedRows(): Row[] {
	const own = rowsIn('data/reference/hromadas.csv') as unknown as Row[];
	return Array.from({ length: HROMADAS }, (_, at) => {
		const row = own[at % own.length]!;
		const oblast = String(10 + Math.floor(at / own.length));
		const moved = (code: string) => `UA${oblast}${code.slice(4)}`;
		const raion_code = moved(row.raion_code);
		return { ...row, code: moved(row.code), raion_code, raion_uk: row.raion_code };
	});
}

const write = (folder: string, name: string, header: string, lines: string[]) =>
	writeFileSync(join(folder, name), `${[header, ...lines].join('\n')}\n`);

/**
 * Writes a reference of 1,469 hromadas: those of the country where its list is at hand, else
 * repeated ones.
 */
export function writeNationalReference(folder: string): { name: string; code: string }[] {
	const rows = existsSync(LIST) ? nationalRows() : repeatedRows();
	mkdirSync(folder, { recursive: true });
	cpSync('data/reference/population_bases.csv', join(folder, 'population_bases.csv'));
	const raions = [...new Map(rows.map((row) => [row.raion_code, row.raion_uk]))];
	write(folder, 'oblast.csv', 'code,name_uk,name_en,genitive_uk,genitive_en', [
		'UA00000000000000000,Україна,Ukraine,України,Ukraine'
	]);
	write(
		folder,
		'raions.csv',
		'code,name_uk,name_en',
		raions.map(([code, name]) => `${code},${name},${name}`)
	);
	write(
		folder,
		'hromadas.csv',
		COLUMNS,
		rows.map(
			({ code, raion_code, type, name_uk, name_en }) =>
				`${code},${raion_code},${type},${name_uk},${name_en},,,,${name_uk},${name_en},49,31,100,,`
		)
	);
	write(folder, 'population.csv', 'base,code,residents', []);
	write(
		folder,
		'territorial_status.csv',
		'code,status,scope,place,place_code,from_date,to_date,note',
		[]
	);
	write(folder, 'tiles.csv', 'code,row,column', []);
	write(folder, 'name_aliases.csv', 'spelling,code', []);
	return rows.map(({ name_uk, code }) => ({ name: name_uk, code }));
}
