import type { Locale } from '../domain/place.ts';

const MINUS = '\u2212';
const BREAKS = /[\u0020\u202f]/g;

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(locale: Locale, decimals: number, signed: boolean): Intl.NumberFormat {
	const key = `${locale} ${decimals} ${signed}`;
	const known = formats.get(key);
	if (known) return known;
	const format = new Intl.NumberFormat(locale === 'uk' ? 'uk-UA' : 'en-GB', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		signDisplay: signed ? 'exceptZero' : 'negative'
	});
	formats.set(key, format);
	return format;
}

const typeset = (text: string): string => text.replace('-', MINUS).replace(BREAKS, '\u00a0');

/** A number as the language writes it, with a true minus and no-break spaces: 1 091 821, 15,4. */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
	return typeset(formatFor(locale, decimals, false).format(value));
}

/** The same with its sign, + or −; zero has none. */
export function formatSigned(value: number, decimals: number, locale: Locale): string {
	return typeset(formatFor(locale, decimals, true).format(value));
}
