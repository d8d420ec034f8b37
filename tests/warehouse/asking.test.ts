import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NAMELESS, PERVOMAISK, servicesOf, setUp } from './export-files.ts';

describe.skipIf(!existsSync('/usr/bin/script'))('on a terminal', () => {
	it('each open question is asked once, and what waited is read again', () => {
		const { file, type, run, decisions, questions } = setUp();
		const path = file('a.csv', servicesOf('Первомайська', 'Баштанська'));
		const first = type(['дев’ять', '2'], '--received', '2026-09-10', path);
		expect(first.stdout).toContain('Яка це громада: «Первомайська»?');
		expect(first.stdout).toContain('«дев’ять» не є відповіддю');
		expect(first.stdout).toContain('завантажено 2 + на карантині 0');
		expect(first.status).toBe(0);
		expect(decisions()).toMatchObject([
			{ question: 'alias', subject: 'Первомайська', answer: PERVOMAISK, who: 'olena' }
		]);
		expect(existsSync(questions)).toBe(false);
		const other = file('b.csv', servicesOf('ПЕРВОМАЙСЬКА'));
		const second = run('ingest', '--json', '--received', '2026-09-11', other);
		expect(JSON.parse(second.stdout.split('\n')[0]!).report).toMatchObject({ loaded: 1 });
	}, 120_000);

	it('Enter puts a question off to the file of questions', () => {
		const { file, type, decisions, questions } = setUp();
		const path = file('Книга1.csv', NAMELESS);
		const { stdout } = type(
			['Баштанська', '', ''],
			'--lang',
			'en',
			'--received',
			'2026-09-10',
			path
		);
		expect(stdout).toContain('Which hromada sent the file?');
		expect(stdout).toContain('For which period is the file?');
		expect(decisions()).toMatchObject([{ question: 'hromada' }]);
		expect(existsSync(questions)).toBe(true);
	}, 120_000);
});
