import type { Locale } from '#lib/domain/place.ts';
import type { SheetRecords } from './explained.ts';
import { REPORT_WORDS } from './report-words.ts';

/** «рядок 12», with its sheet and counted in it where the file has several. */
export function rowPlace(row: number, sheets: readonly SheetRecords[], locale: Locale): string {
	const words = REPORT_WORDS[locale];
	const sheet = sheets.find(({ from, count }) => row > from && row <= from + count);
	return sheet ? words.rowOfSheet(sheet.name, row - sheet.from) : words.row(row);
}
