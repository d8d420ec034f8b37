import type { Locale } from '../domain/place.ts';

type Pair<Name extends string> = Record<`${Name}_uk` | `${Name}_en`, string | null>;

/** The text of a pair of columns `…_uk`, `…_en` in the reader's language; empty where there is none. */
export function textOf<Name extends string>(row: Pair<Name>, name: Name, locale: Locale): string {
	return row[`${name}_${locale}`] ?? '';
}

/** The name of a row that has `name_uk` and `name_en`. */
export function nameOf(row: Pair<'name'>, locale: Locale): string {
	return textOf(row, 'name', locale);
}
