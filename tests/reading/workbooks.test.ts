import { describe, expect, it } from 'vitest';
import { inspectFile } from '#pipelines/inspect-file.ts';
import { readExport } from '#pipelines/read-file.ts';
import { knowledge } from './knowledge.ts';
import { type Cell, bareWorkbook, workbookOf, zipped } from './workbook-parts.ts';

const HEADINGS = [
	...['Громада', 'Місяць', 'Послуга', 'Канал'],
	...['Кількість звернень', 'Час очікування, хв']
];
const SERVICE = knowledge.catalogue.services[0]!.name.uk;
const row = (
	hromada: string,
	month: string,
	channel: string,
	count: Cell,
	minutes: Cell = 12.5
) => [...[hromada, month, SERVICE, channel], ...[count, minutes]];
const ROWS: Cell[][] = [
	row('Баштанська', '04.2025', 'ЦНАП', 120, 12.345),
	row('Баштанська', '04.2025', 'онлайн', 1234, 8),
	row('Очаківська', '04.2025', 'ЦНАП', 0, 0.5)
];
const TITLE: Cell[] = ['Звіт про надані послуги'];

const inspect = (bytes: Uint8Array, name = 'звіт.xlsx') => inspectFile(bytes, name, knowledge);
const ingest = (bytes: Uint8Array, name = 'звіт.xlsx') => readExport(bytes, name, knowledge);
const codes = ({ report }: ReturnType<typeof ingest>) => report.issues.map(({ code }) => code);
const csvOf = (rows: Cell[][]) =>
	new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\n'));

describe.each(['xlsx', 'ods', 'xls'] as const)('an export as %s', (kind) => {
	it('loads the same as its CSV', () => {
		const rows = [TITLE, [], HEADINGS, ...ROWS, ['Разом', null, null, null, 1354, null]];
		const book = ingest(workbookOf({ Аркуш1: rows }, kind), `звіт.${kind}`);
		const text = ingest(csvOf(rows), 'звіт.csv');
		expect(book.loaded).toEqual(text.loaded);
		expect(book.encoding).toBe(kind);
		const { rowsIn, loaded, quarantined, notData } = book.report;
		expect([rowsIn, loaded, quarantined, notData]).toEqual([7, 3, 0, 4]);
	});

	it('keeps all digits, dates as days and errors as text', () => {
		const rows: Cell[][] = [
			['Назва', 'Число', 'День', 'Частка'],
			['а', 0.1 + 0.2, new Date('2025-04-03T00:00:00Z'), 0.154],
			['б', 123456.789, new Date('2024-02-29T00:00:00Z'), 1]
		];
		const bytes = workbookOf({ Дані: rows }, kind, (sheet) => {
			for (const place of ['D2', 'D3']) sheet[place].z = '0.0%';
		});
		expect(inspect(bytes).rows).toEqual([
			['а', '0.3', '2025-04-03', '15.4%'],
			['б', '123456.789', '2024-02-29', '100%']
		]);
	});

	it('takes the table of a workbook and not its cover', () => {
		const cover: Cell[][] = [['Державна служба статистики'], ['Чисельність населення'], ['2022']];
		const legend: Cell[][] = [
			['Знак', 'Значення'],
			['–', 'явищ не було']
		];
		const rows = Array.from({ length: 30 }, (_, at): Cell[] => [`Село ${at}`, 100 + at, 50]);
		const table: Cell[][] = [['Населений пункт', 'Усього', 'Жінок'], ...rows];
		const bytes = workbookOf({ Титул: cover, Дані: table, Умовні: legend }, kind);
		const { header, issues } = inspect(bytes);
		expect(header).toEqual(table[0]);
		expect(issues.map(({ code }) => code)).toContain('other-sheet');
		expect(issues.map(({ code }) => code)).not.toContain('ambiguous-sheet');
	});

	it('carries merged names down and leaves merged numbers to a person', () => {
		const rows: Cell[][] = [HEADINGS, ...ROWS.map((cells) => [...cells])];
		rows[2]![0] = null;
		rows[3]![0] = 'Баштанська';
		rows[3]![3] = 'ВРМ';
		const merges = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
		const named = ingest(workbookOf({ а: rows }, kind, (sheet) => (sheet['!merges'] = merges)));
		expect(named.report.loaded).toBe(3);
		expect(codes(named)).toContain('merged-cells');
		rows[2]![0] = 'Баштанська';
		rows[2]![4] = null;
		const counts = [{ s: { r: 1, c: 4 }, e: { r: 2, c: 4 } }];
		const summed = ingest(workbookOf({ а: rows }, kind, (sheet) => (sheet['!merges'] = counts)));
		expect(summed.quarantined.map((one) => [one.row, one.code])).toEqual([
			[2, 'merged-number'],
			[3, 'merged-number']
		]);
	});
});

describe('several sheets', () => {
	it('leave notes aside and say so', () => {
		const sheets = { Примітки: [['Прочитайте'], ['Дякуємо']], Звіт: [HEADINGS, ...ROWS] };
		const outcome = ingest(workbookOf(sheets, 'xlsx'));
		expect(outcome.report).toMatchObject({ rowsIn: 6, loaded: 3, quarantined: 0, notData: 3 });
		expect([...outcome.loaded!.rows]).toEqual([2, 3, 4]);
		expect(codes(outcome)).toContain('other-sheet');
		const sheet = outcome.report.recognised.find(({ what }) => what === 'sheet')!;
		expect(sheet).toMatchObject({ taken: 'Звіт', candidates: [{ taken: 'Примітки' }] });
	});

	it('with the same headings are one table in order', () => {
		const [first, ...rest] = ROWS;
		const sheets = { 'ЦНАП 1': [HEADINGS, first!], 'ЦНАП 2': [TITLE, HEADINGS, ...rest] };
		const outcome = ingest(workbookOf(sheets, 'ods'));
		expect(outcome.report).toMatchObject({ rowsIn: 6, loaded: 3, quarantined: 0 });
		expect([...outcome.loaded!.rows]).toEqual([2, 5, 6]);
		expect(codes(outcome)).toContain('sheets-joined');
	});

	const apart = [HEADINGS.toSpliced(1, 1), ...ROWS.map((cells) => cells.toSpliced(1, 1))];
	it('that each name their month are read with it', () => {
		const bytes = workbookOf({ 'Січень 2025': apart, 'Лютий 2025': apart }, 'xlsx');
		const outcome = ingest(bytes);
		expect(outcome.report).toMatchObject({ rowsIn: 8, loaded: 6, quarantined: 0, notData: 2 });
		const { values, codes: of } = outcome.loaded!.periods;
		const months = Array.from(of, (code) => values[code]);
		expect(months).toEqual([...Array(3).fill('2025-01'), ...Array(3).fill('2025-02')]);
		expect(codes(outcome)).toContain('column-from-sheets');
	});

	it('of which one names no month wait with a question, and are read once it is answered', () => {
		const bytes = workbookOf({ Січень: apart, 'Лютий 2025': apart }, 'xlsx');
		const outcome = ingest(bytes);
		expect(outcome.report.loaded).toBe(0);
		expect(codes(outcome)).toContain('ambiguous-sheet');
		const answered = readExport(bytes, 'звіт.xlsx', knowledge, { sheet: 'Лютий 2025' });
		const { values, codes: of } = answered.loaded!.periods;
		expect(Array.from(of, (code) => values[code])).toEqual(['2025-02', '2025-02', '2025-02']);
		expect(answered.report).toMatchObject({ rowsIn: 8, loaded: 3, quarantined: 0 });
	});

	it('that differ wait with a question', () => {
		const other = [
			['Громада', 'Показник', 'Період', 'Значення'],
			['Баштанська', 'а', '2025-Q1', 1]
		];
		const outcome = ingest(workbookOf({ Послуги: [HEADINGS, ...ROWS], Показники: other }, 'xlsx'));
		expect(outcome.report).toMatchObject({ rowsIn: 6, loaded: 0, quarantined: 4, notData: 2 });
		const [question] = outcome.questions;
		expect(question!.question).toBe('sheet');
		expect(question!.candidates.map(({ answer }) => answer)).toEqual(['Послуги', 'Показники']);
	});
});

describe('an ODS file', () => {
	const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
	const cell = (text: string) =>
		`<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
	const rowOf = (cells: string[], attributes = '') =>
		`<table:table-row ${attributes}>${cells.map(cell).join('')}</table:table-row>`;
	const sheet = (name: string, style: string, rows: string) =>
		`<table:table table:name="${name}" table:style-name="${style}"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>${rows}</table:table>`;
	const rows = rowOf(['а', 'б', 'в']) + rowOf(['1', '2', '3'], 'table:visibility="filter"');
	const content = `<office:document-content xmlns:office="${office}" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheet('Дані', 'ta1', rows + rowOf(['4', '5', '6']))}${sheet('Чернетка', 'ta2', rows)}</office:spreadsheet></office:body></office:document-content>`;
	const bytes = zipped({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'META-INF/manifest.xml':
			'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
		'styles.xml': `<office:document-styles xmlns:office="${office}"/>`,
		'content.xml': content
	});

	it('tells of rows, columns and sheets that it hides', () => {
		const { issues } = ingest(bytes, 'дані.ods').report;
		const told = issues.map(({ code, value }) => [code, value]);
		expect(told).toContainEqual(['hidden-rows', '2']);
		expect(told).toContainEqual(['hidden-columns', '3']);
		expect(told).toContainEqual(['hidden-sheet', 'Чернетка']);
	});
});

describe('a workbook that others wrote', () => {
	const cells = (...xml: string[]) => `<sheetData>${xml.join('')}</sheetData>`;
	const texts = (...words: string[]) =>
		`<row>${words.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`;

	it('may name the people who commented on it', () => {
		const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>`;
		const people =
			'<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>';
		const sheet = cells(texts('Назва', 'Число'), texts('Очаків', '12'));
		const more = { '[Content_Types].xml': types, 'xl/persons/person.xml': people };
		expect(inspect(bareWorkbook(sheet, { more })).rows).toEqual([['Очаків', '12']]);
	});

	it('may have no styles, inline texts and cells without places', () => {
		const sheet = cells(
			texts('Назва', 'Число'),
			texts('а', 'б'),
			'<row><c t="str"><v>в</v></c></row>'
		);
		expect(inspect(bareWorkbook(sheet)).rows).toEqual([
			['а', 'б'],
			['в', '']
		]);
	});

	it('may count its days from 1904', () => {
		const styles =
			'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
		const types =
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>';
		const bytes = bareWorkbook(
			cells(texts('Назва', 'День'), '<row><c t="str"><v>а</v></c><c s="1"><v>44288</v></c></row>'),
			{
				properties: '<workbookPr date1904="1"/>',
				more: { 'xl/styles.xml': styles, '[Content_Types].xml': types }
			}
		);
		expect(inspect(bytes).rows).toEqual([['а', '2025-04-03']]);
	});

	it('may hold formulas that were never calculated, which are no values', () => {
		const numbers = '<row><c t="str"><v>а</v></c><c><f>SUM(C1:C2)</f></c></row>';
		const bytes = bareWorkbook(cells(texts('Назва', 'Число'), numbers));
		expect(inspect(bytes).rows).toEqual([['а', '=SUM(C1:C2)']]);
	});

	it('may hide rows and columns, which are read and named', () => {
		const bytes = workbookOf({ а: [HEADINGS, ...ROWS] }, 'xlsx', (sheet) => {
			sheet['!rows'] = [{}, { hidden: true }];
			sheet['!cols'] = [{}, { hidden: true }];
		});
		const outcome = ingest(bytes);
		expect(outcome.report.loaded).toBe(3);
		expect(codes(outcome)).toEqual(expect.arrayContaining(['hidden-rows', 'hidden-columns']));
	});
});
