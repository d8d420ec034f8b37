import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { newestManifest, readManifest, sequencesOf } from '#pipelines/publish/manifests.ts';
import { rollBack } from '#pipelines/publish/rollback.ts';
import { problemsOf } from '#pipelines/publish/verify.ts';
import { FAILPOINTS } from '#pipelines/receive/failpoint.ts';
import { submissionsOf } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { ask, temporaryFolder } from './hand-made.ts';
import { ingestHandMade } from './hand-made-ingest.ts';
import type { Row } from './prepared.ts';

const run = promisify(execFile);
const PROGRAM = 'tests/warehouse/run-hand-made-ingest.ts';

const row = (hromada: number, period: string, applications: number): Row => ({
	hromada,
	period,
	service: 'residence',
	channel: 'counter',
	applications
});

function flipBit(path: string): void {
	const bytes = readFileSync(path);
	bytes[bytes.length >> 1]! ^= 4;
	writeFileSync(path, bytes);
}

function setUp() {
	const folder = temporaryFolder();
	const warehouse = openWarehouse(join(folder, 'warehouse'));
	const file = (name: string, ...rows: Row[]) => {
		writeFileSync(join(folder, name), JSON.stringify(rows));
		return join(folder, name);
	};
	const ingest = (...paths: string[]) => ingestHandMade(warehouse.root, paths);
	const spawnIngest = (path: string, failpoint = '') =>
		run(process.execPath, ['--import', 'tsx', PROGRAM, warehouse.root, path], {
			env: { ...process.env, POSTUP_FAILPOINT: failpoint }
		});
	const applications = async () => {
		const { folder } = newestManifest(warehouse)!;
		const tables = join(warehouse.snapshots, folder);
		return ask(tables, 'SELECT hromada_id, applications FROM {services_rendered} ORDER BY ALL');
	};
	return { warehouse, file, ingest, spawnIngest, applications };
}

describe('an ingest', () => {
	it('changes nothing when the same file comes twice, under any name', async () => {
		const { warehouse, file, ingest } = setUp();
		const first = await ingest(file('a.csv', row(1, '2024-04', 1)));
		const again = await ingest(
			file('a.csv', row(1, '2024-04', 1)),
			file('b.csv', row(1, '2024-04', 1))
		);
		expect(first).toMatchObject({ sequence: 1, isNew: true, seqs: [1] });
		expect(again).toEqual({ ...first, isNew: false, seqs: [1, 1] });
		expect(readdirSync(warehouse.log)).toEqual(['00000001.jsonl']);
	});

	it('loses nothing when four processes write at once', async () => {
		const { warehouse, file, spawnIngest, applications } = setUp();
		const hromadas = [1, 2, 3, 4];
		await Promise.all(
			hromadas.map((id) => spawnIngest(file(`${id}.csv`, row(id, '2024-04', id * 10))))
		);
		expect(submissionsOf(readLog(warehouse)).map(({ seq }) => seq)).toEqual(hromadas);
		expect(await applications()).toEqual(
			hromadas.map((id) => ({ hromada_id: id, applications: id * 10 }))
		);
		const sequences = sequencesOf(warehouse);
		expect(sequences).toEqual(sequences.map((_, index) => index + 1));
		for (const sequence of sequences) {
			expect(await problemsOf(warehouse.snapshots, readManifest(warehouse, sequence))).toEqual([]);
		}
	}, 120_000);

	it.each(FAILPOINTS)(
		'killed at %s leaves a whole snapshot, and the retry converges',
		async (step) => {
			const { warehouse, file, ingest, spawnIngest, applications } = setUp();
			const old = await ingest(file('a.csv', row(1, '2024-04', 1)));
			const next = file('b.csv', row(1, '2024-04', 2), row(2, '2024-04', 3));
			await expect(spawnIngest(next, step)).rejects.toMatchObject({ signal: 'SIGKILL' });
			const between = newestManifest(warehouse)!;
			expect(await problemsOf(warehouse.snapshots, between)).toEqual([]);
			expect(between.sequence).toBe(step === 'manifest-created' ? 2 : 1);
			const after = await ingest(next);
			expect(after).toMatchObject({ sequence: 2, seqs: [2] });
			expect(after.id).not.toBe(old.id);
			expect(await applications()).toEqual([
				{ hromada_id: 1, applications: 2 },
				{ hromada_id: 2, applications: 3 }
			]);
			expect(readdirSync(warehouse.staging).filter((name) => name.startsWith('work-'))).toEqual([]);
		},
		60_000
	);
});

describe('a published snapshot', () => {
	it('is found damaged by one flipped bit, and mended by the next ingest under a new number', async () => {
		const { warehouse, file, ingest, applications } = setUp();
		const path = file('a.csv', row(1, '2024-04', 1));
		const { id } = await ingest(path);
		const manifest = newestManifest(warehouse)!;
		const table = join(warehouse.snapshots, manifest.folder, 'observation.parquet');
		flipBit(table);
		expect(await problemsOf(warehouse.snapshots, manifest)).toEqual([
			expect.stringContaining('table damaged: observation.parquet')
		]);
		expect(await ingest(path)).toMatchObject({ sequence: 2, id, isNew: true });
		expect(await problemsOf(warehouse.snapshots, newestManifest(warehouse)!)).toEqual([]);
		expect(await applications()).toEqual([{ hromada_id: 1, applications: 1 }]);
	}, 60_000);

	it('never builds on damaged parts: they are read again', async () => {
		const { warehouse, file, ingest, applications } = setUp();
		await ingest(file('a.csv', row(1, '2024-04', 1)));
		const [knowledge] = readdirSync(warehouse.parts);
		const part = join(warehouse.parts, knowledge!, '00000001', 'services-rendered.parquet');
		flipBit(part);
		await ingest(file('b.csv', row(2, '2024-04', 2)));
		expect(await applications()).toEqual([
			{ hromada_id: 1, applications: 1 },
			{ hromada_id: 2, applications: 2 }
		]);
	}, 60_000);

	it('is rolled back as a new number that stands until something new comes', async () => {
		const { warehouse, file, ingest, applications } = setUp();
		const first = await ingest(file('a.csv', row(1, '2024-04', 1)));
		const correction = file('b.csv', row(1, '2024-04', 2));
		const { sequence } = await ingest(correction);
		const { codeVersion } = newestManifest(warehouse)!;
		const rolled = await rollBack(warehouse, 1, { codeVersion, now: () => new Date(0) });
		expect([sequence, rolled.sequence, rolled.parent, rolled.id]).toEqual([2, 3, 2, first.id]);
		expect(await ingest(correction)).toMatchObject({ sequence: 3, isNew: false });
		expect(await applications()).toEqual([{ hromada_id: 1, applications: 1 }]);
		await ingest(file('c.csv', row(2, '2024-04', 9)));
		expect(await applications()).toEqual([
			{ hromada_id: 1, applications: 2 },
			{ hromada_id: 2, applications: 9 }
		]);
	}, 60_000);
});

describe('the log', () => {
	it('refuses a line that was changed after it was written', async () => {
		const { warehouse, file, ingest } = setUp();
		await ingest(file('a.csv', row(1, '2024-04', 1)));
		await ingest(file('b.csv', row(2, '2024-04', 1)));
		const first = join(warehouse.log, '00000001.jsonl');
		writeFileSync(first, readFileSync(first, 'utf8').replace('2024-06-20', '2024-06-21'));
		expect(() => readLog(warehouse)).toThrow('log broken: 00000002.jsonl');
	});
});
