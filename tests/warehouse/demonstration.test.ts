import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop } from '#pipelines/cli/workshop.ts';
import { settingsFrom } from '#pipelines/cli/settings.ts';
import { ingestFiles, type Ingested } from '#pipelines/ingest-files.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { TABLES, type TableName } from '#lib/domain/snapshot.ts';
import { ask, lastingFolder } from './hand-made.ts';

const DEMO = 'data/demo';

/** A table of the truth: which table holds it, and its columns where they have other names. */
interface Truth {
	file: string;
	table: TableName;
	renamed: Record<string, string>;
	where?: string;
}

const TRUTHS: Truth[] = [
	{ file: 'services_rendered', table: 'services_rendered', renamed: { service: 'service_id' } },
	{ file: 'service_point', table: 'service_point', renamed: {} },
	{ file: 'recommendation', table: 'recommendation', renamed: { indicator: 'indicator_id' } },
	{
		file: 'progress_report',
		table: 'progress_report',
		renamed: { recommendation: 'recommendation_id' }
	},
	{
		file: 'observation_returns',
		table: 'observation',
		renamed: { indicator: 'indicator_id' },
		where: `submission IS NOT NULL AND indicator_id IN
			(SELECT id FROM {indicator} WHERE dataset = 'indicator-return')`
	}
];

const rowsOf = (file: string) =>
	Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true });

/** Rows that only one of the truth and the table has. */
function differenceSql({ file, table, renamed, where = 'true' }: Truth): string {
	const columns = rowsOf(join(DEMO, 'truth', `${file}.csv`)).meta.fields!;
	const types: Record<string, string> = TABLES[table];
	const told = columns.map((column) => {
		const type = types[renamed[column] ?? column] ?? 'VARCHAR';
		return `"${column}"::${type} AS "${column}"`;
	});
	const found = columns.map((column) =>
		column === 'hromada'
			? `(SELECT code FROM {hromada} AS place WHERE place.id = hromada_id) AS hromada`
			: `${renamed[column] ?? column} AS "${column}"`
	);
	const truth = `SELECT ${told.join(', ')} FROM read_csv('${DEMO}/truth/${file}.csv', header = true, all_varchar = true, delim = ',', quote = '"')`;
	const loaded = `SELECT ${found.join(', ')} FROM {${table}} WHERE ${where}`;
	return `SELECT 'lost' AS side, * FROM (${truth} EXCEPT ALL ${loaded})
		UNION ALL SELECT 'invented', * FROM (${loaded} EXCEPT ALL ${truth}) ORDER BY ALL LIMIT 20`;
}

describe.skipIf(!existsSync(join(DEMO, 'truth')))('the demonstration, ingested', () => {
	let tables = '';
	let files: Ingested[] = [];
	const incoming = incomingFrom(DEMO, { receivedOn: '2026-10-20', demo: true, stated: {} });

	beforeAll(async () => {
		const warehouse = openWarehouse(lastingFolder());
		const workshop = openWorkshop(settingsFrom({}), warehouse);
		const ingested = await ingestFiles(warehouse, incoming, workshop, {
			who: 'test',
			now: () => new Date(0),
			isSameUnder: workshop.isSameUnder
		});
		files = ingested.files;
		tables = join(warehouse.snapshots, ingested.published.manifest.folder);
	}, 300_000);

	it.each(TRUTHS)('holds just the cells of $file', async (truth) => {
		expect(rowsOf(join(DEMO, 'truth', `${truth.file}.csv`)).data.length).toBeGreaterThan(10);
		expect(await ask(tables, differenceSql(truth))).toEqual([]);
	});

	it('accounts for every row of every file', () => {
		const unbalanced = files.filter(
			({ report }) => report!.rowsIn !== report!.loaded + report!.quarantined + report!.notData
		);
		expect(unbalanced).toEqual([]);
	});

	it('puts in quarantine just the rows that were spoilt, for a reason that is so', async () => {
		const waiting = await ask(tables, 'SELECT DISTINCT submission, row, code FROM {quarantine}');
		const seqOf = new Map(files.map(({ seq }, index) => [incoming[index]!.path, seq]));
		const key = (seq: unknown, row: unknown) => `${seq} ${row}`;
		const spoilt = rowsOf(join(DEMO, 'truth/spoilt.csv')).data.map(({ file, row, codes }) => ({
			file,
			row,
			codes: codes!.split('|'),
			key: key(seqOf.get(join(process.cwd(), DEMO, file!)), row)
		}));
		const found = new Map<string, string[]>();
		for (const { submission, row, code } of waiting as Record<string, string>[]) {
			const place = key(submission, row);
			found.set(place, [...(found.get(place) ?? []), code!]);
		}
		const missed = spoilt.filter(
			({ key, codes }) => !found.get(key)?.some((code) => codes.includes(code))
		);
		const known = new Set(spoilt.map(({ key }) => key));
		const needless = [...found].filter(([place]) => !known.has(place));
		expect({ missed: missed.slice(0, 10), needless: needless.slice(0, 10) }).toEqual({
			missed: [],
			needless: []
		});
	});

	it('says of everything that it is a demonstration', async () => {
		for (const table of ['observation', 'services_rendered', 'submission', 'reporting']) {
			const real = await ask(tables, `SELECT * FROM {${table}} WHERE NOT demo LIMIT 1`);
			expect(real, table).toEqual([]);
		}
	});
});
