import zlib from 'node:zlib';
import { CFB, type WorkSheet, utils, write } from '@e965/xlsx';

CFB.utils.use_zlib(zlib);

/** Parts of a workbook by path, zipped as they are. */
export function zipped(parts: Record<string, string | Uint8Array>): Uint8Array {
	const archive = CFB.utils.cfb_new() as object;
	for (const [path, content] of Object.entries(parts))
		CFB.utils.cfb_add(archive, `/${path}`, Buffer.from(content as string));
	return CFB.write(archive, { type: 'buffer', fileType: 'zip', compression: true }) as Uint8Array;
}

const TYPES =
	'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, of which only the XML inside `worksheet` is given; it has no styles. */
export function bareWorkbook(
	sheet: string,
	{ properties = '', more = {} }: { properties?: string; more?: Record<string, string> } = {}
): Uint8Array {
	return zipped({
		'[Content_Types].xml': TYPES,
		'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATION}">${properties}<sheets><sheet name="Дані" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
		...more
	});
}

export type Cell = string | number | boolean | Date | null;

/** Sheets of plain cells in one file. */
export function workbookOf(
	sheets: Record<string, Cell[][]>,
	bookType: 'xlsx' | 'ods' | 'xls',
	change: (sheet: WorkSheet, name: string) => void = () => undefined
): Uint8Array {
	const book = utils.book_new();
	for (const [name, rows] of Object.entries(sheets)) {
		const sheet = utils.aoa_to_sheet(rows, { UTC: true });
		change(sheet, name);
		utils.book_append_sheet(book, sheet, name);
	}
	return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
}
