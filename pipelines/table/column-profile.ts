import { isBlank } from './cell-kind.ts';
import { type CellType, cellType } from './cell-type.ts';

/** What the cells of a column have in common, as far as its first rows show. */
export interface ColumnProfile {
	/** Null where cells are of several types; blank cells are of none. */
	type: CellType | null;
	/** The few texts that stand in it again and again; null where there are more. */
	domain: ReadonlySet<string> | null;
	/** Share of the cells that are blank. */
	blanks: number;
}

const SURELY = 0.9;
const MOST_TEXTS = 12;
const REPEATED = 4;

/** What a column of texts looks like. */
export function profileOf(cells: readonly string[]): ColumnProfile {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const counts = new Map<CellType, number>();
	for (const cell of filled) {
		const type = cellType(cell);
		counts.set(type, (counts.get(type) ?? 0) + 1);
	}
	const type = [...counts].find(([, count]) => count >= SURELY * filled.length)?.[0] ?? null;
	const texts = new Map<string, number>();
	for (const cell of filled) texts.set(cell, (texts.get(cell) ?? 0) + 1);
	const often = [...texts].filter(([, count]) => count > 1);
	const isDomain =
		type === 'text' && texts.size <= MOST_TEXTS && filled.length >= REPEATED && often.length > 0;
	return {
		type,
		domain: isDomain ? new Set(often.map(([text]) => text)) : null,
		blanks: cells.length ? 1 - filled.length / cells.length : 1
	};
}

/** Whether a cell is such as stand in the column; a blank one says nothing. */
export function fits(cell: string, { type }: ColumnProfile): boolean {
	return isBlank(cell) || type === null || cellType(cell) === type;
}

/** Whether a cell is of the column and hardly of another one: of its type, or one of its few texts. */
export function belongs(cell: string, { type, domain }: ColumnProfile): boolean {
	if (isBlank(cell)) return false;
	if (domain) return domain.has(cell.trim());
	return type !== null && type !== 'text' && cellType(cell) === type;
}
