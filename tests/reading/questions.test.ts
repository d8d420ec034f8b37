import { describe, expect, it } from 'vitest';
import { examineExport, readExport } from '#pipelines/read-file.ts';
import type { StatedFacts } from '#pipelines/knowledge.ts';
import { knowledge } from './knowledge.ts';
import { workbookOf } from './workbook-parts.ts';

const PERVOMAISK = 'UA48080130000028458';
const PERVOMAISKE = 'UA48060270000044708';
const BASHTANKA = 'UA48020010000091496';

const read = (lines: string[], name = 'дані.csv', known = knowledge, stated: StatedFacts = {}) =>
	readExport(Buffer.from(lines.join('\r\n')), name, known, stated);

const HEADER = 'Громада;Місяць;Послуга;Канал;Кількість звернень';
const row = (place: string, applications = 12) =>
	`${place};2026-08;Реєстрація місця проживання;ЦНАП;${applications}`;

describe('a question', () => {
	it('is asked once for an ambiguous spelling, with those that it may mean', () => {
		const { questions, restsOn } = read([HEADER, row('Первомайська'), row('ПЕРВОМАЙСЬКА', 3)]);
		expect(questions).toMatchObject([{ question: 'alias', subject: 'Первомайська', rows: 2 }]);
		const answers = questions[0]!.candidates.map(({ answer }) => answer);
		expect(answers.toSorted()).toEqual([PERVOMAISKE, PERVOMAISK].toSorted());
		expect(questions[0]!.candidates[0]!.label.uk).toMatch(/громада, .* район$/);
		expect(restsOn).toEqual(['alias/первомайська']);
	});

	it('offers the names most like an unknown one, and takes none', () => {
		const { questions, loaded } = read([HEADER, row('Баштаньська'), row('Вознесенська')]);
		expect(questions[0]).toMatchObject({ question: 'alias', subject: 'Баштаньська', rows: 1 });
		expect(questions[0]!.candidates[0]!.answer).toBe(BASHTANKA);
		expect(loaded!.rows).toHaveLength(1);
	});

	it('is never about a person', () => {
		const { questions } = read([HEADER, row('Іваненко Іван Іванович')]);
		expect(questions).toEqual([]);
	});

	it('is not asked where a decision answers it, and the outcome rests on that', () => {
		const aliases = new Map([['первомайська', PERVOMAISKE]]);
		const outcome = read([HEADER, row('Первомайська')], 'дані.csv', { ...knowledge, aliases });
		expect(outcome.questions).toEqual([]);
		expect(outcome.report.loaded).toBe(1);
		expect(outcome.restsOn).toEqual(['alias/первомайська']);
	});

	it('is not asked again where people said that it is no hromada', () => {
		const aliases = new Map([['Ромашка', '-']]);
		const outcome = read([HEADER, row('Ромашка')], 'дані.csv', { ...knowledge, aliases });
		expect(outcome.questions).toEqual([]);
		expect(outcome.report.quarantined).toBe(1);
	});

	it('is asked of the hromada and the period that a file does not say', () => {
		const lines = ['Послуга;Канал;Кількість звернень', 'Реєстрація місця проживання;ЦНАП;12'];
		const { questions, report } = read(lines, 'Книга1.csv');
		expect(questions.map(({ question }) => question)).toEqual(['hromada', 'period']);
		expect(questions[0]).toMatchObject({ subject: report.sha256, about: 'Книга1.csv', rows: 1 });
		const otherwise = { hromada: BASHTANKA, period: '2026-08' };
		const answered = read(lines, 'Книга1.csv', knowledge, { otherwise });
		expect(answered.report.loaded).toBe(1);
		const named = read(lines, 'Вознесенська громада серпень 2026.csv', knowledge, { otherwise });
		expect(named.loaded!.hromadaIds).not.toEqual(answered.loaded!.hromadaIds);
	});

	it('is asked of a period that title and file name say in two ways', () => {
		const lines = [
			'Баштанська міська територіальна громада',
			'за серпень 2026',
			'Послуга;Канал;Звернень;Відмов',
			'Реєстрація місця проживання;ЦНАП;12;1'
		];
		const name = 'Баштанка липень 2026.csv';
		const { questions, report } = read(lines, name);
		expect(report).toMatchObject({ loaded: 0, quarantined: 1 });
		expect(report.issues.map(({ code }) => code)).toContain('periods-disagree');
		expect(questions).toMatchObject([{ question: 'period', grains: ['month'], rows: 1 }]);
		expect(questions[0]!.candidates.map(({ answer }) => answer)).toEqual(['2026-08', '2026-07']);
		const otherwise = { period: '2026-07' };
		expect(read(lines, name, knowledge, { otherwise }).loaded!.periods.values).toEqual(['2026-07']);
		expect(read(lines, name, knowledge, { period: '2026-08' }).report.loaded).toBe(1);
		expect(read(lines, 'Баштанка 2026.csv').report.loaded).toBe(1);
	});

	it('is asked of a hromada that title and file name say in two ways', () => {
		const lines = [
			'Баштанська міська територіальна громада',
			'за серпень 2026',
			'Послуга;Канал;Звернень;Відмов',
			'Реєстрація місця проживання;ЦНАП;12;1'
		];
		const { questions, report } = read(lines, 'Снігурівська громада серпень 2026.csv');
		expect(report).toMatchObject({ loaded: 0, quarantined: 1 });
		expect(report.issues.map(({ code }) => code)).toContain('hromadas-disagree');
		expect(questions.map(({ question }) => question)).toEqual(['hromada']);
		expect(questions[0]!.candidates[0]!.answer).toBe(BASHTANKA);
	});

	it('is asked of headings where a column that must be there is missing', () => {
		const lines = [
			'Громада;Місяць;Послуга;Канал;Прийнято осіб',
			'Баштанська;2026-08;Реєстрація місця проживання;ЦНАП;12'
		];
		const { questions, restsOn } = read(lines);
		expect(questions).toMatchObject([
			{ question: 'heading', subject: 'services-rendered/Прийнято осіб', rows: 1 }
		]);
		expect(questions[0]!.candidates[0]!.answer).toBe('applications');
		expect(restsOn).toContain('heading/прийнято осіб');
		const headings = new Map([['services-rendered/прийнято осіб', 'applications']]);
		const answered = read(lines, 'дані.csv', { ...knowledge, headings });
		expect(answered.report).toMatchObject({ loaded: 1, quarantined: 0 });
		const columns = { 'Прийнято осіб': 'applications' };
		expect(read(lines, 'дані.csv', knowledge, { columns }).report.loaded).toBe(1);
	});

	it('is asked of the data set that no heading shows', () => {
		const { questions } = read(['Показано;Знято', '1;2', '3;4']);
		expect(questions.map(({ question }) => question)).toEqual(['dataset']);
		expect(questions[0]!.candidates).toHaveLength(5);
	});

	const trees = ['Калина;Верба;Дуб', 'Береза;Тополя;Осика', 'Ялина;Сосна;Граб'];
	trees.push('Клен;Бузок;Ясен', 'Липа;Горіх;Вільха', 'Груша;Яблуня;Вишня');
	const cells = trees.map((line) => line.split(';'));
	const files = {
		'ліс.csv': Buffer.from(trees.join('\r\n')),
		'ліс.xlsx': workbookOf({ Дані: cells, Інше: [['1']] }, 'xlsx')
	};

	it.each(Object.entries(files))(
		'is asked of a first row that may be headings or values, in %s',
		(name, bytes) => {
			const { questions, report } = readExport(bytes, name, knowledge);
			expect(questions).toMatchObject([
				{ question: 'header', subject: report.sha256, rows: cells.length - 1 }
			]);
			const answers = questions[0]!.candidates.map(({ answer }) => answer);
			expect(answers.slice(0, 3)).toEqual(['1', '0', '2']);
		}
	);

	it.each(Object.entries(files))('is answered for the headings, in %s', (name, bytes) => {
		const read = (header: number) => {
			const { table, outcome } = examineExport(bytes, name, knowledge, { header });
			return { table: table!, codes: outcome.report.issues.map(({ code }) => code) };
		};
		const third = read(3);
		expect(third.table.header).toMatchObject({ by: 'stated', bottom: 2 });
		expect(third.table.kinds.slice(0, 4)).toEqual(['preamble', 'preamble', 'header', null]);
		expect(third.codes).not.toContain('unsure-header');
		const none = read(0);
		expect(none.table.kinds.slice(0, cells.length)).toEqual(cells.map(() => null));
		expect(none.codes).toContain('no-header');
	});
});
