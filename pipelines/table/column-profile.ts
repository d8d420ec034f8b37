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

function count<Key>(counts: Map<Key, number>, key: Key, more: number): void {
	const now = (counts.get(key) ?? 0) + more;
	if (now > 0) counts.set(key, now);
	else counts.delete(key);
}

/** The cells of a column, counted, so that one of them can be left out of what they show. */
export class CountedCells {
	readonly #types = new Map<CellType, number>();
	readonly #texts = new Map<string, number>();
	#length = 0;
	#filled = 0;
	/** By the cell left out. */
	readonly #without = new Map<string, ColumnProfile>();

	constructor(cells: readonly string[]) {
		for (const cell of cells) this.#count(cell, 1);
	}

	#count(cell: string, more: 1 | -1): void {
		this.#length += more;
		const text = cell.trim();
		if (text === '') return;
		this.#filled += more;
		count(this.#types, cellType(text), more);
		count(this.#texts, text, more);
	}

	profile(): ColumnProfile {
		const filled = this.#filled;
		let type: CellType | null = null;
		for (const [one, often] of this.#types) if (often >= SURELY * filled) type = one;
		const mayRepeat = type === 'text' && this.#texts.size <= MOST_TEXTS && filled >= REPEATED;
		const often = mayRepeat ? [...this.#texts].filter(([, times]) => times > 1) : [];
		return {
			type,
			domain: often.length ? new Set(often.map(([text]) => text)) : null,
			blanks: this.#length ? 1 - filled / this.#length : 1
		};
	}

	profileWithout(cell: string): ColumnProfile {
		const known = this.#without.get(cell);
		if (known) return known;
		this.#count(cell, -1);
		const profile = this.profile();
		this.#count(cell, 1);
		this.#without.set(cell, profile);
		return profile;
	}
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
