import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quotedString } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Manifest, TableName } from '#lib/domain/snapshot.ts';
import { withDatabase } from '#pipelines/build/database.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { servicesOf, setUp } from '../warehouse/export-files.ts';
import { featureOf, fileOf, toothed } from './made-up.ts';

/** Each hromada of the register as a small square around its centre. */
const squares = fileOf(
	loadReference('data/reference').hromadas.map(({ code, lon, lat }) =>
		featureOf([toothed(lon - 0.01, lat - 0.01, 0.02)], { code })
	)
);
const LICENCE = ['--licence', 'ODbL 1.0', '--source', '© Made up'];

const manifestOf = (warehouse: string, sequence: number) =>
	JSON.parse(
		readFileSync(join(warehouse, 'snapshots', `0000000${sequence}.json`), 'utf8')
	) as Manifest;

async function rowsOf(warehouse: string, sequence: number, table: TableName) {
	const { folder, tables } = manifestOf(warehouse, sequence);
	const file = join(warehouse, 'snapshots', folder, tables[table].file);
	return withDatabase(warehouse, async (connection) => {
		const read = await connection.runAndReadAll(`FROM read_parquet(${quotedString(file)})`);
		return read.getRowObjectsJS();
	});
}

describe('npm run boundaries', () => {
	it('puts boundaries into a snapshot, which is rebuilt to the byte, and gives them up', async () => {
		const { warehouse, file, run } = setUp();
		run('ingest', '--received', '2026-09-10', file('a.csv', servicesOf('Баштанська')));
		const path = file('squares.geojson', squares);
		const imported = run('boundaries', path, ...LICENCE, '--lang', 'en');
		expect(imported.stderr).toBe('');
		expect(imported.stdout).toContain('Hromadas: 52 of 52');
		expect(imported.stdout).toContain('Published snapshot 2');
		expect(await rowsOf(warehouse, 1, 'boundary')).toHaveLength(0);
		expect(await rowsOf(warehouse, 2, 'boundary')).toHaveLength(56);
		expect(await rowsOf(warehouse, 2, 'boundary_map')).toMatchObject([
			{ kind: 'hromada', licence: 'ODbL 1.0', source: '© Made up', file: 'squares.geojson' }
		]);
		rmSync(join(warehouse, 'parts'), { recursive: true });
		expect(run('rebuild', '--all').stdout.match(/✓/g)).toHaveLength(2);
		const again = run('boundaries', path, ...LICENCE);
		expect(again.stdout).toContain('Нічого нового: останній знімок 2');
		const removed = run('boundaries', '--remove');
		expect(removed.stdout).toContain('Опубліковано знімок 3');
		expect(manifestOf(warehouse, 3).id).toBe(manifestOf(warehouse, 1).id);
		expect(readdirSync(join(warehouse, 'raw'))).toHaveLength(3);
	}, 180_000);

	it('only checks, stores nothing, and asks for a licence', () => {
		const { warehouse, file, run } = setUp();
		const path = file('squares.geojson', squares);
		expect(run('boundaries', '--check', path).stdout).toContain('Громад: 52 із 52');
		const unlicensed = run('boundaries', path);
		expect(unlicensed.status).toBe(64);
		expect(unlicensed.stderr).toContain('--licence');
		expect(readdirSync(warehouse)).toEqual([]);
	}, 60_000);

	it('refuses in the language asked for', () => {
		const { file, run } = setUp();
		const path = file('none.geojson', '{"type":"Topology"}');
		const uk = run('boundaries', path, ...LICENCE);
		const en = run('boundaries', path, ...LICENCE, '--lang', 'en');
		expect([uk.status, en.status]).toEqual([2, 2]);
		expect(uk.stderr).toContain('Файл не є GeoJSON');
		expect(en.stderr).toContain('The file is not GeoJSON');
	}, 60_000);
});
