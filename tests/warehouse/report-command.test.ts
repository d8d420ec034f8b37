import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Explained } from '#pipelines/explain/explained.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { temporaryFolder } from './hand-made.ts';

const CSV = [
	'Громада;Місяць;Послуга;Канал;Кількість звернень;Відмов;Улюблений колір',
	'Баштанська міська територіальна громада;2026-08;Реєстрація місця проживання;ЦНАП;12;1;синій',
	'Баштанська міська територіальна громада;2026-08;Реєстрація місця проживання;онлайн;сто;0;жовтий'
].join('\r\n');

function filled() {
	const folder = temporaryFolder();
	const file = join(folder, '..послуги за серпень.csv');
	writeFileSync(file, CSV);
	const run = (...words: string[]) =>
		spawnSync(process.execPath, ['pipelines/setup/run-program.js', 'cli/ingest', ...words], {
			encoding: 'utf8',
			env: { ...process.env, POSTUP_WAREHOUSE: join(folder, 'warehouse') }
		});
	return { folder, file, run, out: join(folder, 'reports') };
}

it('reports a file at hand without storing it', { timeout: 60_000 }, () => {
	const { folder, file, run, out } = filled();
	const { status } = run('report', '--lang', 'en', '--out', out, file);
	expect(status).toBe(0);
	expect(readdirSync(out).map((name) => name.split('.').at(-1))).toEqual(['html', 'json', 'xlsx']);
	expect(readdirSync(out).every((name) => /^послуги-за-серпень\.csv-/.test(name))).toBe(true);
	expect(readdirSync(folder)).not.toContain('warehouse');
});

it(
	'accepts a warning by name, in the log, the snapshot and the report',
	{ timeout: 90_000 },
	() => {
		const { folder, file, run, out } = filled();
		expect(run('--received', '2026-09-10', file).status).toBe(1);
		expect(run('warnings').stdout).toMatch(/^1\tunknown-column\t1\t/m);

		expect(run('accept', '1', 'unknown-column').stderr).toContain('--by');
		expect(run('accept', '7', 'unknown-column', '--by', 'Олена').stderr).toContain(
			'no such submission: 7'
		);
		const wrong = run('accept', '1', 'invalid-number', '--by', 'Олена');
		expect([wrong.status, wrong.stderr]).toEqual([
			64,
			'submission 1 has no warning “invalid-number”; it has: unknown-column\n'
		]);

		const because = ['--because', 'зайвий стовпець'];
		expect(run('accept', '1', 'unknown-column', '--by', 'Олена Коваль', ...because).status).toBe(0);
		expect(run('warnings').stdout).toBe('');
		const log = readLog(openWarehouse(join(folder, 'warehouse')));
		expect(log.batches.at(-1)?.entries).toMatchObject([
			{ question: 'accepted-warning', subject: '1/unknown-column', who: 'Олена Коваль' }
		]);

		expect(run('report', '1', '--out', out).status).toBe(0);
		const page = readFileSync(join(out, readdirSync(out)[0]!), 'utf8');
		expect(page).toContain('Погоджено: Олена Коваль');
		const json = readdirSync(out).find((name) => name.endsWith('.json'))!;
		const { seq, report } = JSON.parse(readFileSync(join(out, json), 'utf8')) as Explained;
		expect(seq).toBe(1);
		expect(report.issues.find(({ code }) => code === 'unknown-column')?.accepted).toMatchObject({
			by: 'Олена Коваль',
			because: 'зайвий стовпець'
		});
	}
);

it('writes a report on each new file of an ingest, and on none that was here', () => {
	const { folder, file, run, out } = filled();
	const later = join(folder, 'виконання.csv');
	writeFileSync(later, 'Рекомендація;Дата;Стан\nR-99;01.09.2026;у роботі\n');
	const { stderr } = run('--received', '2026-09-10', '--reports', out, file, later);
	expect(stderr).toContain(`Звітів про нові файли: 2 (${out})`);
	const names = readdirSync(out).filter((name) => name.startsWith('000001'));
	expect(names.map((name) => name.split('.').at(-1))).toEqual(['html', 'json', 'xlsx']);

	const second = readdirSync(out).find((name) => /^000002.*html$/.test(name))!;
	const page = readFileSync(join(out, second), 'utf8');
	expect(page).toContain('href="#unknown-recommendation"');
	expect(page).toContain('<mark>R-99</mark>');

	const again = join(folder, 'again');
	expect(run('--received', '2026-09-10', '--reports', again, file).stderr).toContain(': 0 (');
}, 90_000);

it('says of a file that would harm its reader why it was not read', () => {
	const { folder, run, out } = filled();
	const file = join(folder, 'columns.csv');
	writeFileSync(file, `${'c;'.repeat(1e6)}\n${'1;'.repeat(1e6)}\n`);
	expect(run('report', '--out', out, file).status).toBe(0);
	const page = readFileSync(join(out, readdirSync(out)[0]!), 'utf8');
	expect(page).toContain('<article id="line-too-long">');
}, 120_000);
