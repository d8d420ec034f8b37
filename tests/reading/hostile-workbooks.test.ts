import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseContainer } from '#pipelines/decode/container.ts';
import { readExport } from '#pipelines/read-file.ts';
import { knowledge } from './knowledge.ts';
import { bareWorkbook, workbookOf, zipped } from './workbook-parts.ts';

const seed = 20261122;
const outcomeOf = (bytes: Uint8Array) => readExport(bytes, 'звіт.csv', knowledge);
const codesOf = (bytes: Uint8Array) => outcomeOf(bytes).report.issues.map(({ code }) => code);

const ROW = '<row><c t="inlineStr"><is><t>Громада</t></is></c></row>';
const CONTENT = (rows: string) =>
	`<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="а">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
const ods = (rows: string, manifest = '<manifest/>') =>
	zipped({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'META-INF/manifest.xml': manifest,
		'content.xml': CONTENT(rows)
	});

describe('a hostile workbook', () => {
	it('that unpacks into far more than it is stays packed', () => {
		const bomb = bareWorkbook(`<sheetData>${'<row/>'.repeat(6_000_000)}</sheetData>`);
		expect(bomb.length).toBeLessThan(100_000);
		expect(codesOf(bomb)).toEqual(['workbook-too-large']);
	});

	it('that lies about the size of its members is damaged', () => {
		const bytes = bareWorkbook(`<sheetData>${ROW.repeat(500)}</sheetData>`);
		const lying = Uint8Array.from(bytes);
		const view = new DataView(lying.buffer);
		for (let at = 0; at < lying.length - 30; at++)
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 60, true);
		expect(codesOf(lying)).toEqual(['damaged-workbook']);
	});

	it('with entities of its own or unclosed elements is damaged', () => {
		const entities = bareWorkbook('<sheetData/>', {
			more: {
				'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>'
			}
		});
		expect(codesOf(entities)).toEqual(['damaged-workbook']);
		expect(codesOf(bareWorkbook(`<sheetData>${ROW}<row>`))).toEqual(['damaged-workbook']);
	});

	it('with one cell at the far end of a sheet is too large or read, and soon', () => {
		const far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
		expect(codesOf(bareWorkbook(far))).toEqual(['workbook-too-large']);
		const long = '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>';
		expect(outcomeOf(bareWorkbook(long)).report.rowsIn).toBe(1_048_576);
	});

	it('that repeats a cell without end is too large', () => {
		const cell =
			'<table:table-cell office:value-type="string"><text:p>а</text:p></table:table-cell>';
		const rows = `<table:table-row table:number-rows-repeated="1000000000">${cell}</table:table-row>`;
		expect(codesOf(ods(rows))).toEqual(['workbook-too-large']);
	});

	it('behind a password asks for one without', () => {
		expect(codesOf(ods('', '<manifest><encryption-data/></manifest>'))).toEqual([
			'password-protected'
		]);
	});
});

describe('what is no workbook', () => {
	const text = (start: string) => new TextEncoder().encode(`${start} ${'а'.repeat(50)}`);
	it.each([
		['html', text('<html><table><tr><td>Громада</td></tr></table></html>')],
		['rtf', text('{\\rtf1')],
		['pdf', text('%PDF-1.7')],
		['docx', zipped({ 'word/document.xml': '<document/>' })],
		['zip', zipped({ 'звіт.csv': 'Громада;Місяць\n' })],
		['gzip', Uint8Array.from([0x1f, 0x8b, 0x08, 0, 0])]
	] as const)('is told apart as %s, with what to do', (kind, bytes) => {
		expect(recogniseContainer(bytes)).toBe(kind);
		const [issue] = outcomeOf(bytes).report.issues;
		expect(issue!.code).toBe('not-csv');
		expect(issue!.remedy.uk).toMatch(/надішліть|збережіть|виберіть/iu);
		expect(issue!.remedy.en).toMatch(/send|save/i);
	});
});

describe('damage to a workbook', () => {
	const rows = Array.from({ length: 40 }, (_, at) => ['Баштанська', `04.2025`, at, at / 7]);
	it.each(['xlsx', 'ods', 'xls'] as const)('of %s gives an outcome whose sum is right', (kind) => {
		const whole = workbookOf({ а: [['Громада', 'Місяць', 'Кількість', 'Частка'], ...rows] }, kind);
		const damage = fc.record({
			at: fc.nat(whole.length - 1),
			byte: fc.nat(255),
			cut: fc.option(fc.nat(whole.length), { nil: whole.length })
		});
		fc.assert(
			fc.property(damage, ({ at, byte, cut }) => {
				const bytes = Uint8Array.from(whole);
				bytes[at] = byte;
				const { report } = outcomeOf(bytes.subarray(0, cut));
				expect(report.rowsIn).toBe(report.loaded + report.quarantined + report.notData);
			}),
			{ seed, numRuns: 200 }
		);
	});
});
