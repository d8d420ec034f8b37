import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { newestManifest } from '#pipelines/publish/manifests.ts';
import { rollBack } from '#pipelines/publish/rollback.ts';
import { problemsOf } from '#pipelines/publish/verify.ts';
import { FAILPOINTS, FAILURES } from '#pipelines/receive/failpoint.ts';
import { submissionsOf } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { temporaryFolder } from './hand-made.ts';
import { ingestHandMade } from './hand-made-ingest.ts';

const rows = (hromada: number, applications: number) =>
	JSON.stringify([
		{ hromada, period: '2024-04', service: 'residence', channel: 'counter', applications }
	]);

function filesIn(folder: string): [string, string] {
	const paths = ['a.csv', 'b.csv'].map((name) => join(folder, name)) as [string, string];
	writeFileSync(paths[0], rows(1, 1));
	writeFileSync(paths[1], rows(2, 3));
	return paths;
}

function canMount(folder: string): boolean {
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
		execFileSync('umount', [folder], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

afterEach(() => {
	delete process.env.POSTUP_FAILPOINT;
});

describe('a disk that fails', () => {
	it.each(FAILPOINTS.map((step, at) => [step, FAILURES[at % FAILURES.length]!] as const))(
		'at %s with %s leaves a whole snapshot, and the retry is as if nothing had been',
		async (step, failure) => {
			const folder = temporaryFolder();
			const [first, second] = filesIn(folder);
			const undisturbed = join(folder, 'undisturbed');
			await ingestHandMade(undisturbed, [first]);
			const { id } = await ingestHandMade(undisturbed, [second]);

			const warehouse = openWarehouse(join(folder, 'warehouse'));
			await ingestHandMade(warehouse.root, [first]);
			process.env.POSTUP_FAILPOINT = `${step}=${failure}`;
			await expect(ingestHandMade(warehouse.root, [second])).rejects.toThrow(failure);
			delete process.env.POSTUP_FAILPOINT;
			const between = newestManifest(warehouse)!;
			expect(await problemsOf(warehouse.snapshots, between)).toEqual([]);
			expect(await ingestHandMade(warehouse.root, [second])).toMatchObject({ id, seqs: [2] });
			expect(submissionsOf(readLog(warehouse))).toHaveLength(2);
			expect(readdirSync(warehouse.staging)).toEqual([]);
		},
		60_000
	);

	it('is told in a sentence, without a trace of the program', () => {
		const folder = temporaryFolder();
		const file = join(folder, 'послуги.csv');
		writeFileSync(file, 'Громада;Місяць\nБаштанська;2026-08\n');
		const { status, stderr } = spawnSync(
			process.execPath,
			['pipelines/setup/run-program.js', 'cli/ingest', file],
			{
				encoding: 'utf8',
				env: {
					...process.env,
					POSTUP_WAREHOUSE: join(folder, 'warehouse'),
					POSTUP_FAILPOINT: 'raw-written=ENOSPC'
				}
			}
		);
		expect(stderr).toContain('На диску забракло місця');
		expect(stderr).toContain('The disk is full');
		expect(stderr).not.toContain('    at ');
		expect(status).toBe(74);
	}, 60_000);

	it('keeps what was acknowledged when it is truly full', async ({ skip }) => {
		const folder = temporaryFolder();
		const disk = join(folder, 'disk');
		mkdirSync(disk);
		if (!canMount(disk)) skip('no small disk can be mounted here');
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
		onTestFinished(() => void execFileSync('umount', ['-l', disk]));
		const [first, second] = filesIn(folder);
		const warehouse = openWarehouse(join(disk, 'warehouse'));
		await ingestHandMade(warehouse.root, [first]);
		const before = newestManifest(warehouse)!;
		const ballast = join(disk, 'ballast');
		try {
			writeFileSync(ballast, new Uint8Array(2 ** 20));
		} catch {
			// As much of it as there is room for.
		}
		await expect(ingestHandMade(warehouse.root, [second])).rejects.toThrow(/ENOSPC|space/);
		expect(newestManifest(warehouse)).toEqual(before);
		expect(await problemsOf(warehouse.snapshots, before)).toEqual([]);
		execFileSync('rm', [ballast]);
		expect(await ingestHandMade(warehouse.root, [second])).toMatchObject({ isNew: true });
	}, 60_000);
});

it('takes in a file while another process rolls back, and loses neither', async () => {
	const folder = temporaryFolder();
	const [first, second] = filesIn(folder);
	const third = join(folder, 'c.csv');
	writeFileSync(third, rows(3, 7));
	const warehouse = openWarehouse(join(folder, 'warehouse'));
	await ingestHandMade(warehouse.root, [first]);
	await ingestHandMade(warehouse.root, [second]);
	const { codeVersion } = newestManifest(warehouse)!;
	const [ingested, rolled] = await Promise.all([
		ingestHandMade(warehouse.root, [third]),
		rollBack(warehouse, 1, { codeVersion, now: () => new Date(0) })
	]);
	expect([ingested.sequence, rolled.sequence].sort()).toEqual([3, 4]);
	expect(submissionsOf(readLog(warehouse)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
	expect(await problemsOf(warehouse.snapshots, newestManifest(warehouse)!)).toEqual([]);
}, 60_000);
