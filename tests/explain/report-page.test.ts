import { describe, expect, it } from 'vitest';
import { explain } from '#pipelines/explain/explained.ts';
import { reportPage, verdictOf } from '#pipelines/explain/report-page.ts';
import { reportName } from '#pipelines/explain/write-report.ts';
import { safeName } from '#pipelines/explain/safe-name.ts';
import { examineExport } from '#pipelines/read-file.ts';
import { knowledge } from '../reading/knowledge.ts';

const ROWS = [
	'Громада;Місяць;Послуга;Канал;Звернень;Відмов',
	'Баштанська міська;03.2026;Реєстрація місця проживання;ЦНАП;120;1',
	'Баштанська міська;03.2026;Реєстрація місця проживання;ВРМ;<b>сто</b>;1',
	'Баштанська міська;03.2026;Реєстрація місця проживання;онлайн;12;1;"</td><script>alert(1)</script>"',
	'Разом;;;;132;2'
];
const read = (text: string, name = 'послуги.csv') =>
	explain(examineExport(new TextEncoder().encode(text), name, knowledge));
const page = (text = ROWS.join('\n'), name = 'послуги.csv', locale: 'uk' | 'en' = 'uk') =>
	reportPage(read(text, name), knowledge.catalogue, locale);

describe('the report of a file', () => {
	it('says in one sentence what became of it', () => {
		const { report } = read(ROWS.join('\n'));
		expect(verdictOf(report, 'uk')).toBe('Завантажено 1 рядок, ще 2 рядки чекають на виправлення');
		expect(verdictOf(report, 'en')).toBe('1 row loaded, 2 rows wait for a correction');
		expect(verdictOf(read('').report, 'uk')).toBe('У файлі немає рядків із даними');
	});

	it('is the same for the same file', () => {
		expect(page()).toBe(page());
	});

	it('needs nothing beside itself and runs nothing', () => {
		for (const locale of ['uk', 'en'] as const) {
			const text = page(ROWS.join('\n'), 'послуги.csv', locale);
			expect(text).not.toMatch(/<(script|link|img|iframe|base|form|object)\b/i);
			expect(text).not.toMatch(/\s(src|href|action)="(?!#)/);
			expect(text).not.toMatch(/url\((?!#)|@import/);
			expect(text).not.toMatch(/\son\w+=/);
		}
	});

	it('escapes whatever a file or its name holds', () => {
		const text = page(ROWS.join('\n'), '"><img src=x onerror=alert(1)>\u202E.csv');
		expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(text).toContain('&lt;b&gt;сто&lt;/b&gt;');
		expect(text).not.toContain('<img');
		expect(text).not.toContain('\u202E');
	});

	it('marks the cell for which a row waits and links it to what to do', () => {
		const text = page();
		expect(text).toContain('<mark>&lt;b&gt;сто&lt;/b&gt;</mark>');
		expect(text).toContain('href="#invalid-number"');
		expect(text).toContain('<article id="invalid-number">');
	});

	it('masks personal data wherever it stands', () => {
		const personal = [
			'Виконавець Заглушко Богдан Остапович, 067 765 43 21',
			...ROWS,
			'Баштанська міська;04.2026;Реєстрація місця проживання;ЦНАП;Іваненко Іван Іванович;1'
		].join('\n');
		expect(page(personal)).not.toMatch(/Заглушко|765 43 21|Іваненко/);
	});

	it('leaves no placeholder open', () => {
		expect(page()).not.toMatch(/\{\w+\}|undefined|\[object/);
	});
});

describe('a name from outside', () => {
	it.each(['../../etc/passwd', '.hidden', '', '/', 'a\0b', 'C:\\x\\y.csv', '…/…', '-rf'])(
		'%j never becomes a path',
		(name) => {
			expect(safeName(name)).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u);
			expect(safeName(name)).not.toContain('..');
		}
	);

	it('keeps what tells files apart', () => {
		expect(safeName('звіт за березень.csv')).toBe('звіт-за-березень.csv');
		expect(reportName(read(ROWS[0]!))).toMatch(/^послуги\.csv-[0-9a-f]{8}$/);
	});
});
