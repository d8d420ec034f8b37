import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '#pipelines/inspect-file.ts';

const project = new URL('../..', import.meta.url).pathname;
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'postup-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (words: string[]) =>
	spawnSync(process.execPath, ['pipelines/setup/run-program.js', 'cli/ingest', ...words], {
		cwd: project,
		encoding: 'utf8',
		env: { ...process.env, POSTUP_WAREHOUSE: join(folder, 'no-warehouse') }
	});

describe('inspect', () => {
	it('answers a line a file, whatever the file is about, and stores nothing', () => {
		const [good, binary] = [join(folder, 'tides.csv'), join(folder, 'noise.csv')];
		writeFileSync(good, 'Tides at Ochakiv\n\nday|height\n2025-01-01|1.2\n2025-01-02|1.4\n');
		writeFileSync(
			binary,
			Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)
		);
		const { stdout, status } = run(['inspect', '--json', good, join(folder, 'absent.csv'), binary]);
		const lines = stdout.trim().split('\n');
		const [tides, absent, noise] = lines.map((line) => JSON.parse(line) as Inspection);
		expect(lines).toHaveLength(3);
		expect(tides).toMatchObject({
			delimiter: '|',
			header: ['day', 'height'],
			headerPlaces: [3],
			rows: [
				['2025-01-01', '1.2'],
				['2025-01-02', '1.4']
			],
			rowPlaces: [4, 5],
			notData: [{ place: 1, kind: 'preamble' }, { place: 2, kind: 'blank-row' }, { place: 3 }]
		});
		expect(absent).toHaveProperty('error');
		expect(noise!.file).toBe('noise.csv');
		expect(status).toBe(2);
		expect(() => execFileSync('ls', [join(folder, 'no-warehouse')], { stdio: 'pipe' })).toThrow();
	});
});
