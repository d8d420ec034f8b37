import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { everyOf } from '#pipelines/convert/coded.ts';
import { readExport } from '#pipelines/read-file.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { knowledge } from './knowledge.ts';

const HROMADAS = new URL('../../../shared/data/mykolaiv_hromadas.csv', import.meta.url);
const TOOLS = [
	'edem_petitions',
	'edem_consultations',
	'edem_participatory_budget',
	'edem_open_hromada'
];

type Row = Record<string, string>;

const reference = loadReference('data/reference');
const isHere = existsSync(HROMADAS);
const rows = isHere
	? Papa.parse<Row>(readFileSync(HROMADAS, 'utf8'), { header: true, skipEmptyLines: true }).data
	: [];

/** The columns of the file that are an indicator return: who, which, when, how many. */
function returnOfTools(named: (row: Row) => string): Uint8Array {
	const lines = rows.map((row) => [
		named(row),
		'Інструменти електронної демократії',
		'IV квартал 2022',
		String(TOOLS.reduce((sum, tool) => sum + Number(row[tool]), 0))
	]);
	const heading = ['Громада', 'Показник', 'Квартал', 'Значення'];
	return new TextEncoder().encode(Papa.unparse([heading, ...lines], { delimiter: ';' }));
}

describe.skipIf(!isHere)('the file of 52 hromadas', () => {
	it('names each of them as the reference does, by the codes of both', () => {
		const known = new Map(reference.hromadas.map((one) => [one.code, one.name.uk]));
		expect(rows.map((row) => known.get(row.hromada_code!))).toEqual(
			rows.map((row) => row.name_uk_display)
		);
	});

	it('counts residents as the reference does, by both bases', () => {
		const residents = (base: string) =>
			reference.population
				.filter((one) => one.base === base)
				.reduce((sum, one) => sum + one.residents, 0);
		const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
		expect(residents('2022')).toBe(sum('population_2022'));
		expect(residents('2023-idp')).toBe(sum('population_incl_idp_2023_07'));
	});

	it('loads its e-democracy columns as a return, by code and by full name alike', () => {
		for (const named of [(row: Row) => row.hromada_code!, (row: Row) => row.full_name_uk!]) {
			const outcome = readExport(returnOfTools(named), 'е-демократія.csv', knowledge);
			expect(outcome.report).toMatchObject({ dataset: 'indicator-return', loaded: 52 });
			const counts = everyOf(outcome.loaded!.columns.numerator!);
			expect(counts.filter((count) => Number(count) > 0)).toHaveLength(5);
		}
	});
});
