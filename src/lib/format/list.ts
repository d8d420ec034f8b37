import type { Locale } from '../domain/place.ts';

/** «а, б і в» / "a, b and c". */
export function formatList(items: readonly string[], locale: Locale): string {
	return new Intl.ListFormat(locale === 'uk' ? 'uk-UA' : 'en-GB').format(items);
}
