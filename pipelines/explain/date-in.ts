import type { Locale } from '#lib/domain/place.ts';

const FORMATS = {
	uk: new Intl.DateTimeFormat('uk-UA', { dateStyle: 'long', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
};

/** «5 березня 2026» of a day or a moment that begins with `yyyy-mm-dd`. */
export function dateIn(locale: Locale, day: string): string {
	return FORMATS[locale].format(new Date(`${day.slice(0, 10)}T00:00:00Z`)).replace(/\s*р\.$/, '');
}
