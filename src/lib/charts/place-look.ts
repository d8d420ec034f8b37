import type { Locale } from '../domain/place.ts';
import { absenceWords } from '../format/absence.ts';
import type { Measure } from '../format/measure.ts';
import { formatValue } from '../format/value.ts';
import type { Cell } from './cell.ts';
import { classOf, tintOf, type Breaks } from './classes.ts';

/** How a place looks on any map, and what it says. */
export interface PlaceLook {
	/** A colour of the scale, or the pattern of the absence. */
	fill: string;
	/** Colour of a text upon it. */
	on: string;
	/** The value, or why there is none, in words. */
	said: string;
}

/** Value and absence as every map shows them. */
export function lookOf(
	{ value, absence }: Cell,
	breaks: Breaks,
	measure: Measure,
	locale: Locale
): PlaceLook {
	if (value === null) {
		const kind = absence ?? 'not_reported';
		return { fill: `url(#absence-${kind})`, on: 'var(--ink)', said: absenceWords(kind, locale) };
	}
	const tint = tintOf(classOf(value, breaks), breaks.length + 1);
	return {
		fill: `var(--data-${tint})`,
		on: `var(--on-${tint})`,
		said: formatValue(value, measure, locale)
	};
}
