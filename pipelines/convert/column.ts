import type { Absence } from '#lib/domain/absence.ts';
import type { Converted } from './converted.ts';

export type Value = string | number | boolean | null;

/** A column of typed values; `absences` and `faults` are null where there are none at all. */
export interface TypedColumn {
	/** As the file heads it. */
	heading: string;
	texts: readonly string[];
	values: Value[];
	absences: (Absence | null)[] | null;
	/** Code of what is wrong with each entry. */
	faults: (string | null)[] | null;
}

/** Converts each distinct text once. */
export function convertColumn(
	heading: string,
	texts: readonly string[],
	readerOf: (distinct: Iterable<string>) => (text: string) => Converted
): TypedColumn {
	const distinct = new Map<string, Converted | null>();
	for (const text of texts) distinct.set(text, null);
	const read = readerOf(distinct.keys());
	let hasAbsence = false;
	let hasFault = false;
	for (const text of distinct.keys()) {
		const result = read(text);
		distinct.set(text, result);
		hasAbsence ||= result.absence !== null;
		hasFault ||= result.fault !== null;
	}
	const results = texts.map((text) => distinct.get(text)!);
	return {
		heading,
		texts,
		values: results.map(({ value }) => value),
		absences: hasAbsence ? results.map(({ absence }) => absence) : null,
		faults: hasFault ? results.map(({ fault }) => fault) : null
	};
}
