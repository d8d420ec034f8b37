import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { baseWords } from '$lib/server/figures/base-words.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import type { RolledUp } from '$lib/server/questions/fragments/rolled-up.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

/** The formula with the numbers of the period, and what they are. */
export interface WorkedExample {
	period: string;
	/** «100 × 12 345 ÷ 45 012 = 27,4 %»; null where nothing is divided. */
	expression: string | null;
	sentence: string;
}

type Rolled = Pick<RolledUp, 'numerator' | 'denominator' | 'value' | 'reported' | 'expected'>;

function expressionOf(rolled: Rolled, indicator: IndicatorRow, reader: Reader): string | null {
	const { numerator, denominator, value } = rolled;
	if (numerator === null || denominator === null || value === null) return null;
	const number = (amount: number) => formatNumber(amount, 0, reader.locale);
	const scale = indicator.rollup === 'share_of_hromadas' ? 100 : indicator.scale;
	const parts = `${number(numerator)} ÷ ${number(denominator)}`;
	const result = formatValue(value, wholeMeasureOf(indicator), reader.locale);
	return `${scale === 1 ? '' : `${number(scale)} × `}${parts} = ${result}`;
}

async function sentenceOf(
	rolled: Rolled,
	indicator: IndicatorRow,
	reader: Reader
): Promise<string> {
	const n = rolled.reported;
	const among = { n, total: rolled.expected };
	const value = formatValue(rolled.value ?? 0, wholeMeasureOf(indicator), reader.locale);
	if (indicator.rollup === 'median') return m.indicator_example_median({ ...among, value });
	if (indicator.rollup === 'sum') return m.indicator_example_sum({ ...among, value });
	if (indicator.rollup === 'share_of_hromadas')
		return m.indicator_example_share({ ...among, yes: rolled.numerator ?? 0 });
	if (indicator.denominator === 'reported') return m.indicator_example_ratio(among);
	const named = { ...among, base: await baseWords(reader) };
	return indicator.denominator === 'residents'
		? m.indicator_example_residents(named)
		: m.indicator_example_population(named);
}

/** How the value of the selected hromadas came about in the selected period. */
export async function workedExample(
	rolled: Rolled | undefined,
	indicator: IndicatorRow,
	reader: Reader
): Promise<WorkedExample> {
	const period = formatPeriod(reader.selection.period, reader.locale);
	if (!rolled || rolled.value === null)
		return { period, expression: null, sentence: m.indicator_example_none() };
	return {
		period,
		expression: expressionOf(rolled, indicator, reader),
		sentence: await sentenceOf(rolled, indicator, reader)
	};
}
