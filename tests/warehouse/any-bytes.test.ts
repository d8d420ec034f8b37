import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ReadingPool } from '#pipelines/isolate/reading-pool.ts';
import type { Stop } from '#pipelines/receive/log-entry.ts';
import { chanceFrom, mutate, MUTATIONS } from '../bench/mutate.ts';
import { knowledge } from '../reading/knowledge.ts';
import { bareWorkbook, workbookOf } from '../reading/workbook-parts.ts';
import { lastingFolder } from './hand-made.ts';

const folder = lastingFolder();
const pool = new ReadingPool(knowledge, 2);
afterAll(() => pool.end());

let files = 0;
const NAMES = ['звіт.csv', 'Баштанська 2026-08.xlsx', 'x', '2026-Q3 показники.ods', 'послуги.zip'];

async function read(bytes: Uint8Array) {
	const path = join(folder, String(++files));
	writeFileSync(path, bytes);
	const name = NAMES[files % NAMES.length]!;
	return pool.perform({ how: 'read', path, name, stated: {} });
}

type Ending = Awaited<ReturnType<typeof read>>;

/** An outcome that accounts for every record. */
function isWhole(ending: Ending): boolean {
	if ('stopped' in ending) return false;
	const { rowsIn, loaded, quarantined, notData, issues } = ending.answer.report;
	return rowsIn === loaded + quarantined + notData && (loaded > 0 || issues.length > 0);
}

const FIXTURES = 'tests/reading/fixtures';
const documents = readdirSync(FIXTURES).flatMap((name) =>
	readdirSync(join(FIXTURES, name))
		.filter((file) => file !== 'expected.json')
		.map((file) => readFileSync(join(FIXTURES, name, file)))
		.filter((bytes) => bytes.length < 40_000)
);
const workbooks = (['xlsx', 'ods', 'xls'] as const).map((type) =>
	workbookOf({ Дані: [['Громада', 'Місяць', 'Кількість'], ...Array(40).fill(['а', 'б', 7])] }, type)
);

const SIGNS = [
	...';,\t|"\'\r\n \0-./:=()«»',
	'0',
	'17',
	'2026',
	'а',
	'ЄІ',
	'\u00a0',
	'\ufeff',
	'""'
];
const soup = fc
	.array(fc.tuple(fc.constantFrom(...SIGNS), fc.integer({ min: 1, max: 30 })), { maxLength: 300 })
	.map((pieces) => Buffer.from(pieces.map(([sign, times]) => sign.repeat(times)).join('')));
const wide = fc
	.tuple(soup, fc.boolean(), fc.boolean())
	.map(([text, isMarked, isOdd]) =>
		Buffer.concat([
			Buffer.from(isMarked ? [0xff, 0xfe] : []),
			Buffer.from(text.toString(), 'utf16le'),
			Buffer.from(isOdd ? [0x3b] : [])
		])
	);
const mutant = fc
	.record({
		bytes: fc.constantFrom(...documents, ...workbooks),
		mutations: fc.array(fc.constantFrom(...MUTATIONS), { minLength: 1, maxLength: 8 }),
		seed: fc.nat()
	})
	.map(({ bytes, mutations, seed }) => {
		const chance = chanceFrom(seed);
		return mutations.reduce<Uint8Array>((now, one) => mutate(now, one, chance).bytes, bytes);
	});
const cut = fc
	.tuple(fc.constantFrom(...workbooks), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([bytes, part]) => bytes.subarray(0, Math.floor(bytes.length * part)));
const noise = fc.uint8Array({ maxLength: 4000 });
const bytes = fc.oneof(noise, soup, wide, mutant, mutant, cut);

describe('any bytes at all', () => {
	it('of an ordinary size come to an outcome within 2 s and 256 MiB', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(bytes, { minLength: 10, maxLength: 10 }), async (some) => {
				const endings = await Promise.all(some.map(read));
				expect(endings.map(isWhole)).not.toContain(false);
			}),
			{ seed: 20261122, numRuns: 40 }
		);
	}, 120_000);

	const bomb = () => bareWorkbook(`<sheetData>${'<row/>'.repeat(2_000_000)}</sheetData>`);
	const hostile: Record<string, () => Uint8Array | string> = {
		'a workbook that unpacks without end': bomb,
		'one cell': () => '1'.repeat(240_000),
		'one quote after another': () => '"'.repeat(240_000),
		'a row for each byte': () => '\n'.repeat(240_000),
		'rows of one separator': () => ';\n'.repeat(120_000),
		'one row of separators': () => ';'.repeat(240_000),
		'quotes that never close': () => '"a;b\n'.repeat(48_000)
	};

	it.each(Object.entries(hostile))(
		'%s comes to an outcome or is stopped',
		async (_, make) => {
			const ending = await read(Buffer.from(make() as string));
			const why: Stop[] = ['time', 'memory'];
			if ('stopped' in ending) expect(why).toContain(ending.stopped);
			else expect(isWhole(ending)).toBe(true);
		},
		120_000
	);
});
