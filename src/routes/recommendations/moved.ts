import { rounded } from '$lib/format/rounded.ts';
import { formatChange, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeMeasureOf, measureOf } from '$lib/server/figures/measure-of.ts';
import type { IndicatorMovedRow } from '$lib/server/questions/indicator-moved.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Whether the indicator of a recommendation went the wished way since it was issued. */
export interface Moved {
	way: 'better' | 'worse' | 'still' | 'unknown';
	text: string;
}

function wayOf(change: number, direction: IndicatorRow['direction']) {
	if (change === 0) return 'still';
	return change > 0 === (direction !== 'lower') ? 'better' : 'worse';
}

/**
 * `isOne`: the value is that of one hromada, not of many. The change is that of the ends as they are
 * shown, so that a reader who subtracts agrees.
 */
export function movedOf(
	row: IndicatorMovedRow,
	indicator: IndicatorRow,
	isOne: boolean,
	{ locale }: Reader
): Moved {
	const { then_value: then, now_value: now } = row;
	if (then === null || now === null)
		return { way: 'unknown', text: m.recommendations_moved_unknown() };
	const measure = isOne ? measureOf(indicator) : wholeMeasureOf(indicator);
	const change = rounded(rounded(now, measure.decimals) - rounded(then, measure.decimals), 9);
	const way = wayOf(change, indicator.direction);
	const words = {
		then: formatValue(then, measure, locale),
		now: formatValue(now, measure, locale),
		change: formatChange(change, measure, locale)
	};
	const text =
		way === 'still' ? m.recommendations_moved_still(words) : m.recommendations_moved(words);
	return { way, text };
}
