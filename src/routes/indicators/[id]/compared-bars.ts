import type { Bar } from '$lib/components/bar.ts';
import type { Measure } from '$lib/format/measure.ts';
import { textOf } from '$lib/format/names.ts';
import { unitWords } from '$lib/format/unit.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import type { PlacesFigure } from '$lib/server/figures/places-figure.ts';
import { indicatorTrendByRaion } from '$lib/server/questions/indicator-trend-by-raion.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Bars from the greatest to the least, and the words around them. */
export interface ComparedBars {
	title: string;
	unit: string;
	heading: string;
	bars: Bar[];
	measure: Measure;
	reference: { value: number; label: string } | null;
}

function referenceOf(whole: number | null, measure: Measure, reader: Reader) {
	if (whole === null) return null;
	const value = formatValue(whole, measure, reader.locale);
	return { value: whole, label: m.indicator_whole_value({ value }) };
}

/** A sum over all does not stand on the scale of one. */
const isComparable = ({ rollup }: IndicatorRow) => rollup === 'ratio' || rollup === 'median';

/** Hromadas by their own values. */
export function hromadaBars(
	{ bars, measure }: PlacesFigure,
	indicator: IndicatorRow,
	whole: number | null,
	reader: Reader
): ComparedBars {
	return {
		title: m.indicator_bars_hromadas(),
		unit: m.indicator_bars_unit({ unit: unitWords(indicator.unit, reader.locale) }),
		heading: m.hromada(),
		...{ bars, measure },
		reference: isComparable(indicator) ? referenceOf(whole, measure, reader) : null
	};
}

/** Raions by their shares, since of hromadas there is only yes or no. */
export async function raionBars(
	indicator: IndicatorRow,
	whole: number | null,
	reader: Reader
): Promise<ComparedBars> {
	const { selection: scope, locale } = reader;
	const measure = wholeMeasureOf(indicator);
	const rows = await reader.ask(indicatorTrendByRaion, {
		...{ scope, indicators: [indicator.id], grain: 'quarter' as const }
	});
	const bars = rows
		.filter(({ period }) => period === scope.period)
		.map((row) => ({
			code: row.raion_code,
			name: textOf(row, 'raion', locale),
			value: row.value,
			absence: row.absence
		}));
	return {
		title: m.indicator_bars_raions(),
		unit:
			indicator.denominator === 'residents'
				? m.indicator_bars_unit_residents()
				: m.indicator_bars_unit_hromadas(),
		heading: m.raion(),
		...{ bars, measure },
		reference: referenceOf(whole, measure, reader)
	};
}
