import { BadReference, type CsvRow } from './csv-rows.ts';

/** @throws BadReference where two rows hold the same values in all of `columns` */
export function requireUnique(rows: readonly CsvRow[], ...columns: string[]): void {
	const seen = new Set<string>();
	for (const row of rows) {
		const key = columns.map((column) => row.cells[column]).join(', ');
		if (seen.has(key)) {
			throw new BadReference(row.file, row.row, `repeated ${columns.join(', ')}`, key);
		}
		seen.add(key);
	}
}
