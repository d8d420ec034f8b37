import type { Locale } from '../domain/place.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatWith(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
	const key = `${locale} ${JSON.stringify(options)}`;
	const region = locale === 'uk' ? 'uk-UA' : 'en-GB';
	const format =
		formats.get(key) ?? new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' });
	formats.set(key, format);
	const text = format.format(new Date(`${day}T00:00:00Z`));
	return text.replace(/\s+р\.$/, '').replace(/^(\d+) /, '$1\u00a0');
}

/** «12 жовтня 2026» of a `yyyy-mm-dd`. */
export function formatDate(day: string, locale: Locale): string {
	return formatWith(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** «12 жовтня»: where the year is plain. */
export function formatDay(day: string, locale: Locale): string {
	return formatWith(day, locale, { day: 'numeric', month: 'long' });
}

/** «вересень 2026» of a first day of month. */
export function formatMonth(day: string, locale: Locale): string {
	return formatWith(day, locale, { month: 'long', year: 'numeric' });
}

/** «вер.»: for axes. */
export function formatMonthShort(day: string, locale: Locale): string {
	return formatWith(day, locale, { month: 'short' });
}
