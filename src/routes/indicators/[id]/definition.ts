import { textOf } from '$lib/format/names.ts';
import { unitWords } from '$lib/format/unit.ts';
import { formatValue } from '$lib/format/value.ts';
import type { Direction, Rollup } from '$lib/domain/indicator.ts';
import { m } from '$lib/paraglide/messages.js';
import { wordOf } from '$lib/server/exports/words.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { TargetRow } from '$lib/server/questions/targets.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A question about the indicator, and its answer. */
export interface Fact {
	label: string;
	text: string;
}

const DIRECTIONS: Record<Direction, () => string> = {
	higher: m.indicator_direction_higher,
	lower: m.indicator_direction_lower,
	neutral: m.indicator_direction_neutral
};
const ROLLUPS: Record<Rollup, () => string> = {
	sum: m.indicator_rollup_sum,
	ratio: m.indicator_rollup_ratio,
	share_of_hromadas: m.indicator_rollup_share,
	median: m.indicator_rollup_median
};

function targetFact(target: TargetRow, indicator: IndicatorRow, reader: Reader): Fact {
	const value = formatValue(target.value, wholeMeasureOf(indicator), reader.locale);
	const year = target.period.slice(0, 4);
	const source = textOf(target, 'source', reader.locale);
	return { label: m.target(), text: m.indicator_target({ value, year, source }) };
}

/** How the indicator is made and what it does not say. */
export function definitionOf(
	indicator: IndicatorRow,
	target: TargetRow | null,
	reader: Reader
): Fact[] {
	const { locale } = reader;
	const limits = textOf(indicator, 'limits', locale);
	return [
		{ label: m.indicator_formula(), text: textOf(indicator, 'formula', locale) },
		{ label: m.indicator_rollup(), text: ROLLUPS[indicator.rollup]() },
		{ label: m.indicator_unit(), text: unitWords(indicator.unit, locale) },
		{ label: m.indicator_direction(), text: DIRECTIONS[indicator.direction]() },
		{ label: m.indicator_frequency(), text: wordOf(indicator.frequency, locale) },
		{ label: m.indicator_source(), text: textOf(indicator, 'source', locale) },
		{ label: m.indicator_export(), text: wordOf(indicator.dataset, locale) },
		...(limits ? [{ label: m.indicator_limits(), text: limits }] : []),
		...(target ? [targetFact(target, indicator, reader)] : []),
		{ label: m.indicator_breaks(), text: m.indicator_breaks_none() }
	];
}
