import type { Locale } from '../domain/place.ts';
import { compareNames } from './collation.ts';
import { nameOf } from './names.ts';

interface Named {
	name_uk: string;
	name_en: string;
}

/** The same rows by name in the reader's alphabet. */
export function sortedByName<Row extends Named>(rows: readonly Row[], locale: Locale): Row[] {
	const order = compareNames(locale);
	return [...rows].sort((a, b) => order(nameOf(a, locale), nameOf(b, locale)));
}
