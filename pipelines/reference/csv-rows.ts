import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A cell that is not what its column holds; names file, row as a spreadsheet counts, and value. */
export class BadReference extends Error {
	override name = 'BadReference';
	constructor(file: string, row: number, expected: string, value: string) {
		super(`${file}, row ${row}: ${expected}: ${value === '' ? '(empty)' : value}`);
	}
}

/** One row of a file, read by column name. */
export interface CsvRow {
	file: string;
	row: number;
	cells: Readonly<Record<string, string>>;
}

/**
 * Rows of a comma-separated UTF-8 file whose header is exactly `columns`.
 * @throws BadReference where the header or the width of a row differs
 */
export function readCsvRows(folder: string, file: string, columns: readonly string[]): CsvRow[] {
	const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
	const [header = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
	if (header.join() !== columns.join()) {
		throw new BadReference(file, 1, `columns expected: ${columns.join()}; seen`, header.join());
	}
	return lines.map((line, index) => {
		const row = index + 2;
		if (line.length !== columns.length) {
			throw new BadReference(file, row, `${columns.length} cells expected`, line.join());
		}
		return { file, row, cells: Object.fromEntries(columns.map((name, i) => [name, line[i]!])) };
	});
}
