import type { Locale } from '../domain/place.ts';
import { formatBare } from '../format/value.ts';
import type { Measure } from '../format/measure.ts';
import { m } from '../paraglide/messages.js';

/** Lower bounds of the second to the last class, ascending; at most four. */
export type Breaks = readonly number[];

function rounded(value: number, decimals: number): number {
	const size = Math.abs(value);
	const step = size >= 100 ? 10 : size >= 20 ? 5 : size >= 5 ? 1 : 10 ** -decimals;
	return Math.round(Math.round(value / step) * step * 1e6) / 1e6;
}

/** Breaks at fifths of the sorted values, rounded to numbers that can be said aloud. */
export function breaksOf(values: readonly number[], decimals: number): Breaks {
	const sorted = [...values].sort((a, b) => a - b);
	if (!sorted.length) return [];
	const fifths = [0.2, 0.4, 0.6, 0.8].map((part) => sorted[Math.floor(part * sorted.length)]!);
	const distinct = new Set(fifths.map((value) => rounded(value, decimals)));
	return [...distinct].filter((bound) => bound > sorted[0]!);
}

/** No and yes are two classes, whether or not both are there. */
const YES_NO: Breaks = [1];

/** Breaks for a map of the measure. */
export function breaksFor(values: readonly number[], { unit, decimals }: Measure): Breaks {
	return unit === 'yes_no' ? YES_NO : breaksOf(values, decimals);
}

/** Class of a value, from 1. */
export function classOf(value: number, breaks: Breaks): number {
	return 1 + breaks.filter((bound) => value >= bound).length;
}

/** Step of the five-class scale that a class of `count` takes: spread over it, two less far. */
export function tintOf(step: number, count: number): number {
	const most = count === 2 ? 3 : 4;
	return count <= 1 ? 3 : 1 + Math.round(((step - 1) * most) / (count - 1));
}

/** A name for each class: «до 15», «15–22», «40 і більше». */
export function classNames(breaks: Breaks, measure: Measure, locale: Locale): string[] {
	const say = (value: number) => {
		const decimals = Number.isInteger(value) ? 0 : measure.decimals;
		return formatBare(value, { ...measure, decimals }, locale);
	};
	if (measure.unit === 'yes_no') return [0, 1].map(say);
	if (!breaks.length) return [m.charts_all_values({}, { locale })];
	const between = breaks.slice(1).map((bound, index) => {
		return m.charts_class_between({ from: say(breaks[index]!), to: say(bound) }, { locale });
	});
	return [
		m.charts_class_below({ value: say(breaks[0]!) }, { locale }),
		...between,
		m.charts_class_above({ value: say(breaks.at(-1)!) }, { locale })
	];
}
