import { type Fault, fileFault } from '../check/fault.ts';
import type { Sheet } from './sheet.ts';

/** What is to be said of a sheet that was taken: what it hides, merges and computes. */
export function notesOf(sheet: Sheet): Fault[] {
	const about = (code: string, count: number, value: string) =>
		count ? [{ ...fileFault(code, { sheet: sheet.name, count: String(count) }), value }] : [];
	const { hiddenRows, hiddenColumns, filled, formulas } = sheet;
	return [
		...about('hidden-rows', hiddenRows.length, hiddenRows.join(', ')),
		...about('hidden-columns', hiddenColumns.length, hiddenColumns.join(', ')),
		...about('merged-cells', filled, String(filled)),
		...about('formula-results', formulas, String(formulas))
	];
}
