import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../reading/encode-text.ts';
import { workbookOf } from '../reading/workbook-parts.ts';
import { BASHTANKA, servicesOf, setUp } from './export-files.ts';

const cellsOf = (place: string) =>
	servicesOf(place)
		.split('\r\n')
		.map((line) => line.split(';'));

/** Lines that are one table by commas and another by semicolons. */
const twoTables = () => {
	const [commas, semicolons] = [cellsOf('Баштанська'), cellsOf('Вознесенська')];
	return commas
		.map((line, at) => `${[...line, 'а'].join(',')};${['б', ...semicolons[at]!].join(';')}\r\n`)
		.join('');
};

const LATIN = `Hromada;Month;Service;Channel;Applications\r\n${BASHTANKA};2026-08;Registration of residence;ЦНАП;12\r\n`;

const other = [
	['Громада', 'Показник', 'Період', 'Значення'],
	['Баштанська', 'а', '2025-Q1', 1]
];

const WAITING: [question: string, name: string, bytes: () => Uint8Array, answer: string][] = [
	['encoding', 'a.csv', () => encodeText(LATIN, 'koi8-u'), 'KOI8-U'],
	['delimiter', 'a.csv', () => Buffer.from(twoTables()), 'кома ,'],
	[
		'sheet',
		'a.xlsx',
		() => workbookOf({ Інше: other, Послуги: cellsOf('Баштанська') }, 'xlsx'),
		'Послуги'
	]
];

describe('a file that waits as a whole', () => {
	it.each(WAITING)(
		'for its %s is read as answered, and not asked about again',
		(question, name, bytes, answer) => {
			const { file, run, questions, fillIn, decisions } = setUp();
			const path = file(name, bytes());
			const came = run('ingest', '--received', '2026-09-10', path);
			expect(came.stdout).toContain('завантажено 0');
			expect(readFileSync(questions, 'utf8')).toContain(`\n${question};`);
			fillIn({ [`${question};`]: answer });
			const answered = run('ingest', 'answer', questions);
			expect(answered.stdout).toContain('завантажено 1');
			expect(decisions()).toMatchObject([{ question }]);
			expect(existsSync(questions)).toBe(false);
			const again = run('ingest', '--json', '--received', '2026-09-11', path);
			const { report } = JSON.parse(again.stdout.split('\n')[0]!);
			expect(report).toMatchObject({ loaded: 1, quarantined: 0 });
		},
		120_000
	);
});
