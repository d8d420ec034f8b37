import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { incomingFrom, unlistedIn } from '#pipelines/receive/incoming.ts';
import { temporaryFolder } from './hand-made.ts';

function command(program: 'ingest' | 'snapshots', words: string[], warehouse = temporaryFolder()) {
	return spawnSync(
		process.execPath,
		['pipelines/setup/run-program.js', `cli/${program}`, ...words],
		{
			encoding: 'utf8',
			env: { ...process.env, POSTUP_WAREHOUSE: warehouse }
		}
	);
}

const CSV = [
	'Громада;Місяць;Послуга;Канал;Кількість звернень;Відмов',
	'Баштанська міська територіальна громада;2026-08;Реєстрація місця проживання;ЦНАП;12;1',
	'Баштанська міська територіальна громада;2026-08;Реєстрація місця проживання;онлайн;багато;0'
].join('\r\n');

describe('npm run ingest', () => {
	it.each([
		['uk', 'Коди завершення'],
		['en', 'Exit codes']
	])('helps in %s', (lang, sentence) => {
		const { stdout, status } = command('ingest', ['--help', '--lang', lang]);
		expect(stdout).toContain(sentence);
		expect(status).toBe(0);
	});

	it.each([
		[[], 'no file or folder named'],
		[['--tonight', 'a.csv'], '--tonight'],
		[['--period', '2026-13', 'a.csv'], 'invalid period: 2026-13'],
		[['nowhere.csv'], 'no such file or folder: nowhere.csv']
	])('ends %j as not understood', (words, said) => {
		const { stderr, status } = command('ingest', words);
		expect(stderr).toContain(said);
		expect(status).toBe(64);
	});

	it('loads, quarantines, repeats and verifies, and says so to machines', () => {
		const folder = temporaryFolder();
		const warehouse = join(folder, 'warehouse');
		const file = join(folder, 'послуги.csv');
		writeFileSync(file, CSV);
		const words = ['--json', '--received', '2026-09-10', file];
		const first = command('ingest', words, warehouse);
		const lines = first.stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(lines).toMatchObject([
			{ seq: 1, again: false, status: 'current', report: { loaded: 1, quarantined: 1 } },
			{ snapshot: { sequence: 1, asOf: '2026-09-10', isNew: true } }
		]);
		expect(first.status).toBe(1);
		const again = command('ingest', words, warehouse);
		expect(again.stdout).toContain('"isNew":false');
		expect(again.status).toBe(0);
		const verified = command('snapshots', ['verify'], warehouse);
		expect(verified).toMatchObject({ status: 0, stdout: expect.stringContaining('✓') });
	}, 60_000);
});

describe('a folder with a list', () => {
	it('is read in the order of the list, with its days and marks', () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'in'));
		for (const name of ['a.csv', 'b.csv', 'c.csv']) writeFileSync(join(folder, 'in', name), name);
		const list = 'file,received_on,demo\nin/b.csv,2026-01-02,true\nin/a.csv,2026-01-03,false\n';
		writeFileSync(join(folder, 'received.csv'), list);
		const facts = { receivedOn: '2026-05-05', demo: false, stated: {} };
		expect(incomingFrom(folder, facts)).toMatchObject([
			{ name: 'b.csv', receivedOn: '2026-01-02', demo: true },
			{ name: 'a.csv', receivedOn: '2026-01-03', demo: false }
		]);
		expect(unlistedIn(folder)).toEqual(['in/c.csv']);
	});

	it('cannot name a file outside it', () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'received.csv'), 'file,received_on\n../../etc/passwd,2026-01-02\n');
		expect(() => incomingFrom(folder, { receivedOn: '', demo: false, stated: {} })).toThrow(
			'file outside its folder: ../../etc/passwd'
		);
	});
});
