import { firstDay, partsOf, type Period } from '../domain/period.ts';
import type { Locale } from '../domain/place.ts';
import { m } from '../paraglide/messages.js';
import { formatMonth, formatMonthShort } from './date.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

const quarterMark = (part: number, locale: Locale): string =>
	locale === 'uk' ? (ROMAN[part - 1] ?? '') : `Q${part}`;

/** «III квартал 2026», «вересень 2026», «2026» / "Q3 2026", "September 2026", "2026". */
export function formatPeriod(period: Period, locale: Locale): string {
	const { grain, year, part } = partsOf(period);
	if (grain === 'year') return String(year);
	if (grain === 'month') return formatMonth(firstDay(period), locale);
	return m.quarter_of_year({ quarter: quarterMark(part, locale), year: String(year) }, { locale });
}

/** For axes, the year apart: «III» / "Q3", «вер.» / "Sept", «2026». */
export function formatPeriodShort(period: Period, locale: Locale): string {
	const { grain, year, part } = partsOf(period);
	if (grain === 'year') return String(year);
	return grain === 'month' ? formatMonthShort(firstDay(period), locale) : quarterMark(part, locale);
}
