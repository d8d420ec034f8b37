import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASHTANKA, NAMELESS, servicesOf, setUp } from './export-files.ts';

const RECEIVED = ['--received', '2026-09-10'];

function partsIn(warehouse: string): Record<string, number> {
	const [home] = readdirSync(join(warehouse, 'parts'));
	const folder = join(warehouse, 'parts', home!);
	return Object.fromEntries(
		readdirSync(folder).map((batch) => [batch, statSync(join(folder, batch)).mtimeMs])
	);
}

describe('a file of questions', () => {
	it('is left in a pipe, filled in part, and only what waited is read again', () => {
		const { warehouse, file, run, questions, fillIn, decisions } = setUp();
		run('ingest', ...RECEIVED, file('a.csv', servicesOf('Первомайська')));
		const asked = run('ingest', ...RECEIVED, file('Книга1.csv', NAMELESS));
		expect(asked.stderr).toContain('Відкритих питань: 3');
		expect(readFileSync(questions).subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
		const before = partsIn(warehouse);
		fillIn({ 'hromada;': BASHTANKA, 'period;': 'серпень 2026' });
		const answered = run('ingest', 'answer', questions, '--by', 'Олена');
		expect(answered.stdout).toContain('Прийнято відповідей: 2');
		expect(answered.stdout).toContain('Книга1.csv: враховано; рядків 2 = завантажено 1');
		expect(answered.stdout).not.toContain('a.csv');
		expect(answered.status).toBe(0);
		expect(decisions()).toMatchObject([
			{ question: 'hromada', answer: BASHTANKA, who: 'Олена' },
			{ question: 'period', answer: '2026-08', who: 'Олена' }
		]);
		expect(partsIn(warehouse)).toMatchObject(before);
		expect(Object.keys(partsIn(warehouse))).toHaveLength(3);
		expect(readFileSync(questions, 'utf8')).not.toContain('hromada;');
	}, 120_000);

	it('refuses what is no answer by its row, and notes what is settled already', () => {
		const { file, run, questions, fillIn, decisions } = setUp();
		run('ingest', ...RECEIVED, file('a.csv', servicesOf('Первомайська', 'Баштаньська')));
		fillIn({ 'alias;Баштаньська': 'Атлантида' });
		const refused = run('ingest', 'answer', questions, '--lang', 'en');
		expect(refused.stderr).toContain('✗ row 3: “Атлантида” is no answer');
		expect(refused.status).toBe(1);
		expect(decisions()).toEqual([]);
		const old = `${questions}.old.csv`;
		writeFileSync(old, 'question,subject,answer\nalias,Баштаньська,1\n');
		expect(run('ingest', 'answer', old).stdout).toContain('Прийнято відповідей: 1');
		const again = run('ingest', 'answer', old);
		expect(again.stderr).toContain('рядок 2: це питання вже закрито');
		expect(again.status).toBe(0);
		expect(readFileSync(questions, 'utf8')).toContain('alias;Первомайська');
	}, 120_000);

	it('is no other file', () => {
		const { file, run } = setUp();
		const { stderr, status } = run('ingest', 'answer', file('a.csv', 'a;b\n1;2\n'));
		expect(stderr).toContain('це не файл із питаннями');
		expect(status).toBe(64);
	}, 60_000);
});
