import type { Locale } from '../domain/place.ts';

const collators: Record<Locale, Intl.Collator> = {
	uk: new Intl.Collator('uk-UA', { numeric: true }),
	en: new Intl.Collator('en-GB', { numeric: true })
};

/** Order of names in the language's own alphabet: г, ґ … є … і, ї. */
export function compareNames(locale: Locale): (a: string, b: string) => number {
	return collators[locale].compare;
}
