import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Table, tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidParameter, type Asked } from '#lib/server/exports/asked.ts';
import { csvOf } from '#lib/server/exports/csv.ts';
import { EXPORTS } from '#lib/server/exports/export-tables.ts';
import { fileNameOf, takeExport } from '#lib/server/exports/take-export.ts';
import { headingOf } from '#lib/server/exports/words.ts';
import { openFixture } from './open-fixture.ts';
import { SMALL_OBLAST } from './small-oblast.ts';

const asked = (query: string): Asked => ({
	query: new URLSearchParams(query),
	selection: {
		...{ period: '2026-Q1', raion: null, type: null, base: '2023-idp' },
		...{ territory: 'all', snapshot: null }
	}
});
const EVERYTHING = 'indicator=share&code=UA01&from=2026-01&to=2026-03&then=2025-Q4&id=REC-1';

describe('an export', () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => void (fixture = await openFixture(SMALL_OBLAST)));
	afterAll(() => fixture.close());

	const take = (name: string, query = EVERYTHING) =>
		takeExport(EXPORTS.get(name)!, asked(query), fixture);

	it.each([...EXPORTS.keys()])('%s has headings in both languages', async (name) => {
		const table = await take(name);
		for (const locale of ['uk', 'en'] as const) {
			const [headings = []] = Papa.parse<string[]>(csvOf(table, locale), {
				delimiter: locale === 'uk' ? ';' : ','
			}).data;
			const columns = new Set(table.schema.fields.map((field) => field.name));
			expect(headings.filter((heading) => columns.has(heading.replace(/^\W/, '')))).toEqual([]);
			expect(headings.filter((heading) => /^\W*[a-z]+(_[a-z0-9]+)*$/.test(heading))).toEqual([]);
			expect(new Set(headings).size).toBe(headings.length);
			expect(headings.at(-1)).toBe(headingOf('snapshot', locale));
		}
	});

	it.each([...EXPORTS.keys()])('%s says of each row whether it is demonstration', async (name) => {
		const demo = (await take(name)).getChild('demo');
		expect([...(demo ?? [null])].filter((said) => typeof said !== 'boolean')).toEqual([]);
	});

	it.each(['published-index', 'real-register', 'hromadas', 'similar-hromadas', 'indicators'])(
		'%s is real in the midst of demonstration data',
		async (name) => {
			const table = await take(name);
			const csv = csvOf(table, 'uk').slice(1).trimEnd();
			const rows = Papa.parse<Record<string, string>>(csv, { header: true }).data;
			expect(new Set(rows.map((row) => row['Вид даних']))).toEqual(new Set(['справжні дані']));
			expect(table.schema.metadata.get('data_kind')).toBe('real');
		}
	);

	it('exists for every table that a page offers', () => {
		const src = join(import.meta.dirname, '../../src');
		const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
		const offered = files
			.filter((name) => name.endsWith('.ts') && !name.includes('paraglide'))
			.map((name) => readFileSync(join(src, name), 'utf8'))
			.flatMap((text) => [...text.matchAll(/\bcsv\(\s*'([a-z-]+)'/g)].map((match) => match[1]!));
		expect(offered.length).toBeGreaterThan(5);
		expect(offered.filter((name) => !EXPORTS.has(name))).toEqual([]);
	});

	it('says the kind of absence, the kind of data and the snapshot in each row', async () => {
		const csv = csvOf(await take('hromada-values'), 'uk');
		const rows = Papa.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true }).data;
		expect(rows[0]).toMatchObject({
			Код: 'UA01',
			Значення: '50',
			'Вид даних': 'демонстраційні дані'
		});
		expect(rows[2]).toMatchObject({ Значення: '', 'Чому немає значення': 'запізнюється' });
		expect(rows.every((row) => row['Знімок даних'] === fixture.manifest.id)).toBe(true);
	});

	it('names done recommendations as the pages do', async () => {
		const table = await take('verified-by-quarter', '');
		expect(csvOf(table, 'uk').slice(1).split('\r\n')[0]).toBe(
			'Період;Підтверджено;Названо виконаними;Вид даних;Знімок даних'
		);
	});

	it.each([
		['absence', 'rejected', 'на перевірці'],
		['before_absence', 'not_reported', 'не звітувала'],
		['state', 'not_reported', 'не надійшов'],
		['stage', 'in_progress', 'у процесі'],
		['diia_stage', 'in_progress', 'у процесі'],
		['owner_status', 'in_progress', 'у роботі'],
		['status', 'rejected', 'не прийнято']
	])('says %s %s in the sense it has there: %s', (column, word, said) => {
		const table = tableFromArrays({ [column]: [word], demo: [true] });
		expect(csvOf(new Table(table.schema, table.batches), 'uk')).toContain(`\r\n${said};`);
	});

	it('speaks one vocabulary with the pages', () => {
		const path = join(import.meta.dirname, '../../src/lib/messages/data/uk.json');
		const other = /мешкан|пункт|строк|підтверджен(?!о)|туалет|резервн|триває/iu;
		const messages = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as object);
		expect(messages.filter(([, text]) => other.test(String(text)))).toEqual([]);
	});

	it('says that nothing was verified yet, where nothing was', async () => {
		const table = await take('recommendations', '');
		expect(table.getChild('verified_status')?.toJSON()).toEqual([
			...['done', 'not_verified', 'not_verified']
		]);
		expect(csvOf(table, 'uk')).toContain(';ще не перевірено;');
		expect(csvOf(table, 'en')).toContain(',not verified yet,');
	});

	it('writes numbers as each language does, after a byte order mark', async () => {
		const table = await take('hromada-values', 'indicator=per10k');
		const value = (10000 * 2) / 1100;
		const [uk, en] = [csvOf(table, 'uk'), csvOf(table, 'en')];
		expect(uk.startsWith('Код;', 1)).toBe(true);
		expect(uk.codePointAt(0)).toBe(0xfeff);
		expect(uk).toContain(`;${String(value).replace('.', ',')};`);
		expect(en).toContain(`,${value},`);
		expect(en).not.toContain(';');
	});

	it('disarms texts that a spreadsheet would run, and leaves numbers alone', () => {
		const names = ['=1+1', '+1', '-cmd', '@SUM(A1)', '\tx', 'good'];
		const demo = names.map(() => true);
		const table = tableFromArrays({ name: names, value: [-1.5, 0, 0, 0, 0, 0], demo });
		const rows = Papa.parse<string[]>(csvOf(new Table(table.schema, table.batches), 'en')).data;
		const [, ...data] = rows.filter((row) => row.length > 1);
		expect(data.map(([name]) => name)).toEqual([
			...["'=1+1", "'+1", "'-cmd", "'@SUM(A1)", "'\tx", 'good']
		]);
		expect(data[0]?.[1]).toBe('-1.5');
	});

	it('keeps types and says what it is as Arrow', async () => {
		const bytes = tableToIPC(await take('hromada-values'), 'stream');
		const table = tableFromIPC(bytes);
		expect(table.schema.metadata.get('data_kind')).toBe('demonstration');
		expect(table.schema.metadata.get('snapshot')).toBe(fixture.manifest.id);
		expect(table.getChild('value')?.toJSON()).toEqual([50, 75, null, null, null]);
	});

	it('says as Arrow where real figures and demonstration stand together', async () => {
		const { schema } = await take('network-by-period');
		expect(schema.metadata.get('data_kind')).toBe('mixed');
	});

	it('refuses parameters that say nothing', async () => {
		for (const [name, query] of [
			['hromada-values', ''],
			['hromada-values', "indicator=a'b"],
			['online-grid', 'from=2026-Q1&to=2026-03'],
			['indicator-trend', 'indicator=share&grain=day'],
			['reporting-grid', 'dataset=passwords']
		] as const) {
			await expect(take(name, query)).rejects.toBeInstanceOf(InvalidParameter);
		}
	});

	it('is named for its table, period and snapshot', () => {
		expect(fileNameOf('hromadas', asked(''), fixture)).toBe('postup-hromadas-2026-Q1-s1');
	});
});
