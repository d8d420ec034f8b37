import type { Absence } from '#lib/domain/absence.ts';
import type { TextColumn } from '../recognise/text-column.ts';
import type { Converted } from './converted.ts';

export type Value = string | number | boolean | null;

/**
 * A column of typed values, coded: `codes` has the place of each entry in the lists of the
 * distinct texts and of what became of them. Read an entry by the functions below.
 */
export interface TypedColumn {
	/** As the file heads it. */
	heading: string;
	/** Distinct; so are the lists beside it, in the same order. */
	texts: readonly string[];
	codes: Uint32Array;
	values: readonly Value[];
	/** Null where there are none at all. */
	absences: readonly (Absence | null)[] | null;
	/** Code of what is wrong with each text; null where nothing is. */
	faults: readonly (string | null)[] | null;
}

export const textAt = ({ texts, codes }: TypedColumn, at: number): string => texts[codes[at]!]!;
export const valueAt = ({ values, codes }: TypedColumn, at: number): Value => values[codes[at]!]!;
export const absenceAt = ({ absences, codes }: TypedColumn, at: number): Absence | null =>
	absences && absences[codes[at]!]!;
export const faultAt = ({ faults, codes }: TypedColumn, at: number): string | null =>
	faults && faults[codes[at]!]!;

const noneOf = <T>(list: (T | null)[]) => (list.every((one) => one === null) ? null : list);

/** Converts each distinct text once. */
export function convertColumn(
	{ heading, texts, codes }: TextColumn,
	readerOf: (distinct: Iterable<string>) => (text: string) => Converted
): TypedColumn {
	const read = readerOf(texts);
	const results = texts.map((text) => read(text));
	return {
		heading,
		texts,
		codes,
		values: results.map(({ value }) => value),
		absences: noneOf(results.map(({ absence }) => absence)),
		faults: noneOf(results.map(({ fault }) => fault))
	};
}

/** The column with other values and absences than those its texts say, an item an entry. */
export function revalue(
	{ heading, texts, codes, faults }: TypedColumn,
	entries: readonly Value[],
	absences: readonly (Absence | null)[] | null
): TypedColumn {
	const known = new Map<string, number>();
	const firsts: number[] = [];
	const own = codes.map((code, at) => {
		const value = entries[at]!;
		const key = `${code}/${absences?.[at] ?? ''}/${typeof value}/${value}`;
		let place = known.get(key);
		if (place === undefined) {
			known.set(key, (place = known.size));
			firsts.push(at);
		}
		return place;
	});
	return {
		heading,
		texts: firsts.map((at) => texts[codes[at]!]!),
		codes: own,
		values: firsts.map((at) => entries[at]!),
		absences: absences && noneOf(firsts.map((at) => absences[at]!)),
		faults: faults && firsts.map((at) => faults[codes[at]!]!)
	};
}
