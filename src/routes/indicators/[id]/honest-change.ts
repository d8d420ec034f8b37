import type { Change } from '$lib/domain/change.ts';
import type { Measure } from '$lib/format/measure.ts';
import { shownChange } from '$lib/format/shown-change.ts';
import { formatChange } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { changesOf } from '$lib/server/figures/changes-of.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

interface Words {
	split: (inputs: { n: number; total: string; real: string; coverage: string }) => string;
	onlyCoverage: (inputs: { total: string }) => string;
}

const QUARTER: Words = {
	split: m.indicator_change_quarter,
	onlyCoverage: m.indicator_change_quarter_only_coverage
};
const YEAR: Words = {
	split: m.indicator_change_year,
	onlyCoverage: m.indicator_change_year_only_coverage
};

/** In words, of whole percents with a decimal. */
function say(change: Change, words: Words, measure: Measure, reader: Reader): string {
	const least = measure.unit === 'percent' ? 1 : 0;
	const decimals = Math.max(least, measure.decimals);
	const shown = shownChange(change, decimals);
	const signed = (value: number) => formatChange(value, { ...measure, decimals }, reader.locale);
	const total = signed(shown.total);
	if (shown.isOnlyCoverage) return words.onlyCoverage({ total });
	const [real, coverage] = [signed(shown.real), signed(shown.coverage)];
	return words.split({ n: change.reportedBoth, total, real, coverage });
}

/** What the same hromadas changed and what came from others reporting: for a quarter and a year. */
export async function honestChange(indicator: IndicatorRow, reader: Reader): Promise<string[]> {
	if (indicator.rollup === 'median') return [m.indicator_change_median()];
	const measure = wholeMeasureOf(indicator);
	const { before, year } = await changesOf(reader, indicator.id);
	const said = [
		...(before ? [say(before, QUARTER, measure, reader)] : []),
		...(year ? [say(year, YEAR, measure, reader)] : [])
	];
	return said.length ? said : [m.indicator_change_none()];
}
