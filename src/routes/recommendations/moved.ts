import type { Move } from '$lib/domain/outcome.ts';
import { rounded } from '$lib/format/rounded.ts';
import { formatChange, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeMeasureOf, measureOf } from '$lib/server/figures/measure-of.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { OutcomeRow } from '$lib/server/questions/recommendation-outcomes.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Whether the indicator of a recommendation went the wished way since it was issued, in words. */
export interface Moved {
	way: Move;
	text: string;
}

type Compared = Pick<
	OutcomeRow,
	'moved_state' | 'then_value' | 'now_value' | 'same_then_value' | 'same_now_value'
>;

/**
 * `isOne`: the value is that of one hromada, not of many. A change is that of the ends as they are
 * shown, so that a reader who subtracts agrees; where other hromadas report than did, what the
 * same ones changed is told beside.
 */
export function movedOf(
	row: Compared,
	indicator: IndicatorRow,
	isOne: boolean,
	{ locale }: Pick<Reader, 'locale'>
): Moved {
	const { then_value: then, now_value: now, moved_state: way } = row;
	const [sameThen, sameNow] = [row.same_then_value, row.same_now_value];
	if (way === 'unknown' || then === null || now === null || sameThen === null || sameNow === null)
		return { way: 'unknown', text: m.recommendations_moved_unknown() };
	const measure = isOne ? measureOf(indicator) : wholeMeasureOf(indicator);
	const between = (from: number, to: number) =>
		rounded(rounded(to, measure.decimals) - rounded(from, measure.decimals), 9);
	const [change, real] = [between(then, now), between(sameThen, sameNow)];
	const words = {
		then: formatValue(then, measure, locale),
		now: formatValue(now, measure, locale),
		change: formatChange(change, measure, locale)
	};
	if (change !== real)
		return {
			way,
			text: m.recommendations_moved_apart({ ...words, real: formatChange(real, measure, locale) })
		};
	const text = change === 0 ? m.recommendations_moved_still(words) : m.recommendations_moved(words);
	return { way, text };
}
