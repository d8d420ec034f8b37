import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadReference } from '#pipelines/reference/reference.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'reference-'));
	cpSync('data/reference', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string | RegExp, to: string): void {
	const path = join(folder, file);
	writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('a bad reference file', () => {
	it.each([
		[
			'hromadas.csv',
			'urban',
			'town',
			'hromadas.csv, row 2: one of urban, settlement, rural expected in type: town'
		],
		['hromadas.csv', '47.40335', '147,4', 'hromadas.csv, row 2: 15 cells expected'],
		[
			'hromadas.csv',
			'47.40335',
			'147.4',
			'hromadas.csv, row 2: a number from -90 to 90 expected in lat: 147.4'
		],
		[
			'hromadas.csv',
			'UA48020010000091496',
			'UА48020010000091496',
			'hromadas.csv, row 2: a KATOTTG code expected in code: UА48020010000091496'
		],
		['hromadas.csv', 'Bashtanska', '', 'hromadas.csv, row 2: a text expected in name_en: (empty)'],
		[
			'population.csv',
			'UA48020010000091496',
			'UA48020010000000000',
			'population.csv, row 2: a known code expected in code: UA48020010000000000'
		],
		[
			'population.csv',
			/^2022,/m,
			'2021,',
			'population.csv, row 2: a known code expected in base: 2021'
		],
		[
			'population.csv',
			'21612',
			'21 612',
			'population.csv, row 2: a whole number expected in residents: 21 612'
		],
		[
			'territorial_status.csv',
			'2022-03-01',
			'2022-02-30',
			'a day yyyy-mm-dd expected in from_date: 2022-02-30'
		],
		[
			'tiles.csv',
			/,\d+,\d+\n(.*?),\d+,\d+\n/,
			',1,1\n$1,1,1\n',
			'tiles.csv, row 3: repeated row, column: 1, 1'
		],
		[
			'raions.csv',
			'name_en',
			'name',
			'raions.csv, row 1: columns expected: code,name_uk,name_en; seen: code,name_uk,name'
		]
	])('%s is refused with its place and value (%s → %s)', (file, from, to, message) => {
		change(file, from, to);
		expect(() => loadReference(folder)).toThrow(message);
	});

	it('is not needed to be of this oblast', () => {
		change(
			'oblast.csv',
			/UA.*/,
			'UA46000000000026241,Львівська область,Lviv Oblast,Львівської області,Lviv Oblast'
		);
		expect(loadReference(folder).oblast.name.en).toBe('Lviv Oblast');
	});
});
