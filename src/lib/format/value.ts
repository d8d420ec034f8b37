import type { Unit } from '../domain/indicator.ts';
import type { Locale } from '../domain/place.ts';
import { m } from '../paraglide/messages.js';
import type { Measure } from './measure.ts';
import { formatNumber, formatSigned } from './number.ts';

type Words = (inputs: { value: string }, options: { locale: Locale }) => string;

const WITH_UNIT: Partial<Record<Unit, Words>> = {
	percent: m.value_percent,
	minutes: m.value_minutes,
	hours: m.value_hours
};
const CHANGE_UNIT: Partial<Record<Unit, Words>> = { ...WITH_UNIT, percent: m.change_percent };

/** Whether something is there that would be read as nothing. */
export function isBelowRounding(value: number, decimals: number): boolean {
	return value > 0 && value < 10 ** -decimals / 2;
}

/** The part of a value that is a number alone: «27,4», for tables and axes that name the unit. */
export function formatBare(value: number, measure: Measure, locale: Locale): string {
	if (measure.unit === 'yes_no') return value ? m.yes({}, { locale }) : m.no({}, { locale });
	const least = 10 ** -measure.decimals;
	const isBelow = isBelowRounding(value, measure.decimals);
	const number = formatNumber(isBelow ? least : value, measure.decimals, locale);
	return isBelow ? m.less_than({ value: number }, { locale }) : number;
}

/** A value with its unit: «27,4 %», «11 хв», «так»; what rounds to nothing is «менше 0,1 %». */
export function formatValue(value: number, measure: Measure, locale: Locale): string {
	const bare = formatBare(value, measure, locale);
	return WITH_UNIT[measure.unit]?.({ value: bare }, { locale }) ?? bare;
}

/** A change with its sign and unit: «+2,1 в. п.», «−2 хв»; no sign where it rounds to zero. */
export function formatChange(value: number, measure: Measure, locale: Locale): string {
	const number = formatSigned(value, measure.decimals, locale);
	return CHANGE_UNIT[measure.unit]?.({ value: number }, { locale }) ?? number;
}

/** What stands after a large figure: «%», «хв», or nothing. */
export function unitMark(unit: Unit, locale: Locale): string {
	return WITH_UNIT[unit]?.({ value: '' }, { locale }).trim() ?? '';
}
