import { formatNumber } from '$lib/format/number.ts';
import { rounded } from '$lib/format/rounded.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { OutcomeRow } from '$lib/server/questions/recommendation-outcomes.ts';
import type { TargetRow } from '$lib/server/questions/targets.ts';
import type { Reader } from '$lib/server/reader.ts';

/** How far an indicator came from where it was at the recommendation to its target. */
export interface Progress {
	/** From 0 to 1; null where it can't be said. */
	share: number | null;
	text: string;
}

type Ends = Pick<OutcomeRow, 'then_value' | 'now_value'>;

/** The way from `then` to the target that is gone; a step back is none of it. */
function shareOf(then: number, now: number, target: number): number | null {
	return then === target ? null : Math.min(1, Math.max(0, (now - then) / (target - then)));
}

export function progressOf(
	{ then_value: then, now_value: now }: Ends,
	indicator: IndicatorRow,
	target: TargetRow,
	{ locale }: Pick<Reader, 'locale'>
): Progress {
	const measure = wholeMeasureOf(indicator);
	const words = {
		target: formatValue(target.value, measure, locale),
		year: target.period.slice(0, 4)
	};
	if (now === null) return { share: null, text: m.recommendations_target(words) };
	const at = (value: number) => rounded(value, measure.decimals);
	const isMet =
		indicator.direction === 'lower' ? at(now) <= at(target.value) : at(now) >= at(target.value);
	if (isMet) return { share: 1, text: m.recommendations_target_met(words) };
	const share = then === null ? null : shareOf(then, now, target.value);
	if (share === null) return { share, text: m.recommendations_target(words) };
	if (share === 0) return { share, text: m.recommendations_target_away(words) };
	const gone = m.value_percent({ value: formatNumber(Math.floor(100 * share), 0, locale) });
	return { share, text: m.recommendations_target_way({ ...words, gone }) };
}
