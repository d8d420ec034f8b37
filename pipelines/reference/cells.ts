import type { Bilingual } from '#lib/domain/place.ts';
import { BadReference, type CsvRow } from './csv-rows.ts';

const KATOTTG = /^UA\d{17}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function reject(row: CsvRow, column: string, expected: string): never {
	throw new BadReference(row.file, row.row, `${expected} in ${column}`, row.cells[column] ?? '');
}

/** The text of a cell that may not be empty. */
export function text(row: CsvRow, column: string): string {
	return row.cells[column] || reject(row, column, 'a text expected');
}

/** A Ukrainian and an English text from `<column>_uk` and `<column>_en`. */
export function bilingual(row: CsvRow, column: string): Bilingual {
	return { uk: text(row, `${column}_uk`), en: text(row, `${column}_en`) };
}

/** What `read` makes of the cell, or null where it is empty. */
export function optional<T>(
	row: CsvRow,
	column: string,
	read: (row: CsvRow, column: string) => T
): T | null {
	return row.cells[column] === '' ? null : read(row, column);
}

/** A finite number within the bounds, both included. */
export function numberWithin(minimum: number, maximum: number) {
	return (row: CsvRow, column: string): number => {
		const value = Number(text(row, column));
		const isGood = Number.isFinite(value) && value >= minimum && value <= maximum;
		return isGood ? value : reject(row, column, `a number from ${minimum} to ${maximum} expected`);
	};
}

/** A whole number from 0. */
export function integer(row: CsvRow, column: string): number {
	const cell = text(row, column);
	return /^\d+$/.test(cell) ? Number(cell) : reject(row, column, 'a whole number expected');
}

/** A code of the KATOTTG codifier: `UA` and 17 digits. */
export function katottg(row: CsvRow, column: string): string {
	const cell = text(row, column);
	return KATOTTG.test(cell) ? cell : reject(row, column, 'a KATOTTG code expected');
}

/** A day that exists, `yyyy-mm-dd`. */
export function day(row: CsvRow, column: string): string {
	const cell = text(row, column);
	const date = new Date(`${cell}T00:00:00Z`);
	const exists = !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(cell);
	return DAY.test(cell) && exists ? cell : reject(row, column, 'a day yyyy-mm-dd expected');
}

/** One of the words given. */
export function oneOf<Word extends string>(words: readonly Word[]) {
	return (row: CsvRow, column: string): Word => {
		const word = words.find((candidate) => candidate === row.cells[column]);
		return word ?? reject(row, column, `one of ${words.join(', ')} expected`);
	};
}

/**
 * A key of `known`, as its value there.
 * @throws BadReference where the cell names nothing known
 */
export function known<T>(row: CsvRow, column: string, known: ReadonlyMap<string, T>): T {
	const found = known.get(text(row, column));
	return found ?? reject(row, column, 'a known code expected');
}
