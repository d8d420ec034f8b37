import type { Change } from '$lib/domain/change.ts';
import type { Measure } from '$lib/format/measure.ts';
import { formatChange } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { changeOf } from '$lib/server/figures/change-of.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import type { HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

type Words = (inputs: { n: number; total: string; real: string; coverage: string }) => string;

/** The parts as shown add up to the whole as shown; of whole percents with a decimal. */
function say(change: Change, words: Words, measure: Measure, reader: Reader): string {
	const least = measure.unit === 'percent' ? 1 : 0;
	const decimals = Math.max(least, measure.decimals);
	const rounded = (value: number) => Number(value.toFixed(decimals));
	const signed = (value: number) => formatChange(value, { ...measure, decimals }, reader.locale);
	return words({
		n: change.reportedBoth,
		total: signed(change.total),
		real: signed(change.real),
		coverage: signed(rounded(change.total) - rounded(change.real))
	});
}

/** What the same hromadas changed and what came from others reporting: for a quarter and a year. */
export function honestChange(
	rows: readonly HromadaValueRow[],
	indicator: IndicatorRow,
	reader: Reader
): string[] {
	if (indicator.rollup === 'median') return [m.indicator_change_median()];
	const measure = wholeMeasureOf(indicator);
	const before = changeOf(rows, indicator, 'before');
	const year = changeOf(rows, indicator, 'year');
	const said = [
		...(before ? [say(before, m.indicator_change_quarter, measure, reader)] : []),
		...(year ? [say(year, m.indicator_change_year, measure, reader)] : [])
	];
	return said.length ? said : [m.indicator_change_none()];
}
