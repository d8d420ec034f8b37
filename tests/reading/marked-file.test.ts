import { type CellObject, type WorkSheet, read } from '@e965/xlsx';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { markedFile } from '#pipelines/explain/marked-file.ts';
import { examineExport, readExport } from '#pipelines/read-file.ts';
import { knowledge } from './knowledge.ts';

const SERVICE = knowledge.catalogue.services[0]!.name.uk;
const LINES = [
	['Звіт', '', '', '', ''],
	['Громада', 'Місяць', 'Послуга', 'Канал', 'Кількість звернень'],
	['Баштанська', '04.2025', SERVICE, 'ЦНАП', '0120'],
	['Баштанська', '04.2025', SERVICE, 'онлайн', '=1+2'],
	['Немає такої', '04.2025', SERVICE, 'ЦНАП', '@SUM(A1)'],
	['Очаківська', '04.2025', SERVICE, 'ЦНАП', '1E+05'],
	['Разом', '', '', '', '120']
];
const CSV = new TextEncoder().encode(LINES.map((cells) => cells.join(';')).join('\n'));
const examined = examineExport(CSV, 'звіт.csv', knowledge);

const textAt = (sheet: WorkSheet, row: number, column: number) =>
	(sheet['!data']![row]?.[column] as CellObject | undefined) ?? { t: 'z' as const, v: '' };

describe('the file that comes back', () => {
	it('holds every cell as it came, as text and never as a formula', async () => {
		const book = read(await markedFile(examined, 'uk'), { dense: true, cellFormula: true });
		expect(book.SheetNames).toEqual(['Ваш файл', 'Зауваження']);
		const sheet = book.Sheets['Ваш файл']!;
		LINES.forEach((cells, row) =>
			cells.forEach((text, column) => {
				const cell = textAt(sheet, row, column);
				expect(cell.v ?? '').toBe(text);
				expect(cell.f).toBeUndefined();
				if (text !== '') expect(cell.t).toBe('s');
			})
		);
	});

	it('shows by colour what became of each row and tells why in a comment', async () => {
		const { sheets } = await readXlsx(await markedFile(examined, 'uk'), { readStyles: true });
		const cells = sheets[0]!.cells!;
		const colour = (place: string) => {
			const fill = cells.get(place)?.style?.fill;
			return fill?.type === 'pattern' ? fill.fgColor?.rgb?.slice(-6) : undefined;
		};
		expect(colour('2,0')).toBeUndefined();
		expect([colour('0,0'), colour('1,0'), colour('3,0')]).toEqual(['E8E8E8', 'D9E2EC', 'FBD5D5']);
		expect(colour('3,4')).toBe('F28B82');
		expect(cells.get('3,4')!.comment!.text).toMatch(/формула.*\n→ /su);
		expect(cells.get('4,0')!.comment!.text).toContain('Немає такої');
	});

	it('lists all issues in the language asked for', async () => {
		const book = read(await markedFile(examined, 'en'), { dense: true });
		const sheet = book.Sheets.Issues!;
		expect(textAt(sheet, 0, 0).v).toBe(
			'Rows in the file: 7 · loaded: 1 · waiting to be mended: 3 · no data: 3'
		);
		const { issues } = examined.outcome.report;
		const told = issues.map((_, at) => textAt(sheet, at + 4, 4).v);
		expect(told.toSorted()).toEqual(issues.map(({ text }) => text.en).toSorted());
	});

	it('is the same bytes for the same outcome', async () => {
		expect(await markedFile(examined, 'uk')).toEqual(await markedFile(examined, 'uk'));
	});

	it('reads again to the same outcome', async () => {
		const again = readExport(await markedFile(examined, 'uk'), 'звіт.xlsx', knowledge);
		const { outcome } = examined;
		expect(again.loaded).toEqual(outcome.loaded);
		expect(again.quarantined.map(({ row, code }) => [row, code])).toEqual(
			outcome.quarantined.map(({ row, code }) => [row, code])
		);
	});

	it('comes of anything, also of what no table is in', async () => {
		const odd = ['', '\0\u0001;a\nb', '%PDF-1.4', '\ud83d', 'x'.repeat(40_000) + ';б\nв;г'];
		for (const text of odd) {
			const bytes = new TextEncoder().encode(text);
			const marked = await markedFile(examineExport(bytes, 'a.csv', knowledge), 'uk');
			expect(read(marked).SheetNames).toHaveLength(2);
		}
	});
});
