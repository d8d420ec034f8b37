import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NAMELESS, servicesOf, setUp } from './export-files.ts';

describe('rebuilding', () => {
	it('gives every snapshot the same bytes from raw files and log alone', () => {
		const { warehouse, file, run, questions, fillIn } = setUp();
		run(
			'ingest',
			'--received',
			'2026-09-10',
			file('a.csv', servicesOf('Первомайська', 'Баштанська'))
		);
		run('ingest', '--received', '2026-09-11', file('Книга1.csv', NAMELESS));
		fillIn({ 'alias;Первомайська': '1', 'hromada;': 'Вознесенська', 'period;': '2026-08' });
		run('ingest', 'answer', questions);
		run('ingest', '--received', '2026-09-12', file('b.csv', servicesOf('Вознесенська')));
		run('snapshots', 'rollback', '2');
		rmSync(join(warehouse, 'parts'), { recursive: true });
		const rebuilt = run('rebuild', '--all');
		const lines = rebuilt.stdout.trim().split('\n');
		const verdicts = lines.map((line) => line.split('\t')[2]!).filter((said) => said[0] !== '!');
		expect(verdicts).toEqual(['✓', '✓', '✓', '✓', '✓']);
		expect(rebuilt.status).toBe(0);
	}, 180_000);

	it('names a raw file of which one bit is not what came', () => {
		const { warehouse, file, run } = setUp();
		run('ingest', '--received', '2026-09-10', file('a.csv', servicesOf('Баштанська')));
		const [hash] = readdirSync(join(warehouse, 'raw'));
		const path = join(warehouse, 'raw', hash!);
		const bytes = readFileSync(path);
		bytes[bytes.length - 1]! ^= 1;
		writeFileSync(path, bytes, { mode: 0o644 });
		const rebuilt = run('rebuild', '1');
		expect(rebuilt.stdout).toContain(`raw file damaged: ${hash} (a.csv)`);
		expect(rebuilt.status).toBe(1);
	}, 60_000);

	it('names the tables of a snapshot that other code built otherwise', () => {
		const { warehouse, file, run } = setUp();
		run('ingest', '--received', '2026-09-10', file('a.csv', servicesOf('Баштанська')));
		const path = join(warehouse, 'snapshots', '00000001.json');
		const manifest = JSON.parse(readFileSync(path, 'utf8'));
		manifest.codeVersion = '0.0.1+other';
		manifest.tables.theme.sha256 = '0'.repeat(64);
		rmSync(path);
		writeFileSync(path, JSON.stringify(manifest));
		const { stdout, status } = run('rebuild');
		expect(stdout).toContain('built by other code: 0.0.1+other');
		expect(stdout).toContain('≠ theme: ті самі рядки, інші байти · same rows, other bytes');
		expect(status).toBe(1);
		expect(run('rebuild', '7')).toMatchObject({ status: 64 });
	}, 60_000);
});
