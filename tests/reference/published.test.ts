import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readPublishedIndex } from '#pipelines/reference/published-index.ts';
import { loadReference } from '#pipelines/reference/reference.ts';

type Cells = Record<string, string>;
const parse = (text: string, delimiter: string) =>
	Papa.parse<Cells>(text, { header: true, delimiter, skipEmptyLines: true }).data;

const [title = '', ...lines] = readFileSync(
	'data/published/asc-register-mykolaiv.csv',
	'utf8'
).split('\n');
const register = parse(lines.join('\n'), ';');
const count = (kind: string) => register.filter((unit) => unit['Вид точки'] === kind).length;

describe('the published register', () => {
	it('says in its title whose it is and of when', () => {
		expect(title).toContain('станом на 2023 рік');
		expect(title).toContain('до 2024 року');
	});

	it('holds 91 units: 34 ASC, 2 territorial units, 55 remote workplaces', () => {
		expect(register).toHaveLength(91);
		expect([
			count('ЦНАП'),
			count('територіальний підрозділ'),
			count('віддалене робоче місце')
		]).toEqual([34, 2, 55]);
	});

	it('counts 347 staff in 34 hromadas of the oblast', () => {
		expect(register.reduce((sum, unit) => sum + Number(unit['Працівників']), 0)).toBe(347);
		const codes = new Set(register.map((unit) => unit['КАТОТТГ']));
		const known = new Set(loadReference('data/reference').hromadas.map(({ code }) => code));
		expect(codes.size).toBe(34);
		expect([...codes].filter((code) => !known.has(code!))).toEqual([]);
	});
});

const source = '../shared/data/mykolaiv_asc_register_clean.csv';
describe.skipIf(!existsSync(source))('beside its source (needs ../shared)', () => {
	it('says the same of every unit', () => {
		const kinds: Cells = {
			asc: 'ЦНАП',
			tp: 'територіальний підрозділ',
			vrm: 'віддалене робоче місце'
		};
		const words: Cells = { True: 'так', False: 'ні', '': '' };
		const expected = parse(readFileSync(source, 'utf8'), ',').map((unit) => [
			unit.register_code,
			kinds[unit.unit_kind!],
			unit.hromada_code,
			unit.staff,
			...[
				unit.ramp,
				unit.accessible_toilet,
				unit.braille,
				unit.pram_place,
				unit.disability_conditions
			].map((word) => words[word!])
		]);
		const columns =
			'Код у реєстрі|Вид точки|КАТОТТГ|Працівників|Пандус|Доступна вбиральня|Шрифт Брайля|Місце для візка|Умови для осіб з інвалідністю';
		const ours = register.map((unit) => columns.split('|').map((column) => unit[column]));
		const byCode = (a: (string | undefined)[], b: (string | undefined)[]) =>
			Number(a[0]) - Number(b[0]);
		expect(ours.sort(byCode)).toEqual(expected.sort(byCode));
	});
});

describe('the published index', () => {
	const values = readPublishedIndex('data/published');
	const mykolaiv = (id: string) =>
		values.find(
			(value) =>
				value.indexId === id &&
				value.period === '2025-Q2' &&
				value.territory.en === 'Mykolaiv Oblast'
		);

	it('holds what is known of Mykolaiv Oblast', () => {
		expect(mykolaiv('region_dti')).toMatchObject({ value: 35.99, rank: 16, method: '2025' });
		const parts = ['skills', 'infrastructure', 'public_services', 'economy', 'hromadas'];
		expect(parts.map((part) => mykolaiv(`region_dti.${part}`)?.value)).toEqual([
			56, 49, 40, 11.98, 27
		]);
	});

	it('gives each value one method by its year, and an address', () => {
		const method = (year: string) => (year < '2024' ? '2022-2023' : year);
		for (const value of values) {
			expect(value.method).toBe(method(value.period.slice(0, 4)));
			expect(() => new URL(value.sourceUrl)).not.toThrow();
		}
	});

	it('holds no value of the same territory and period twice', () => {
		const keys = values.map((v) => [v.indexId, v.period, v.territory.uk].join());
		expect(new Set(keys).size).toBe(keys.length);
	});
});
