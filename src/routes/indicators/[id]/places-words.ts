import { nameOf, textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { unitWords } from '$lib/format/unit.ts';
import { formatValue } from '$lib/format/value.ts';
import { compareNames } from '$lib/format/collation.ts';
import { m } from '$lib/paraglide/messages.js';
import type { PlacesFigure } from '$lib/server/figures/places-figure.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Words around the map and the bars. */
export interface PlacesWords {
	mapTitle: string;
	mapUnit: string;
	barsTitle: string;
	barsUnit: string;
	reference: { value: number; label: string } | null;
}

/** «Найбільше — Баштанська (42,0 %), найменше — Галицинівська (12,9 %)». */
function mapTitleOf({ bars, measure }: PlacesFigure, reader: Reader): string {
	const order = compareNames(reader.locale);
	const known = bars
		.flatMap((bar) => (bar.value === null ? [] : [{ name: bar.name, value: bar.value }]))
		.sort((a, b) => b.value - a.value || order(a.name, b.name));
	const [most, least] = [known[0], known.at(-1)];
	if (!most || !least || measure.unit === 'yes_no' || most.value === least.value)
		return m.indicator_map_plain();
	const say = (value: number) => formatValue(value, measure, reader.locale);
	const isAlone = (value: number) => known.filter((one) => one.value === value).length === 1;
	if (!isAlone(most.value) || !isAlone(least.value))
		return m.indicator_map_range({ most: say(most.value), least: say(least.value) });
	return m.indicator_map_ends({
		...{ most: most.name, mostValue: say(most.value) },
		...{ least: least.name, leastValue: say(least.value) }
	});
}

/** A sum over all does not stand on the scale of one. */
const isComparable = ({ rollup }: IndicatorRow) => rollup === 'ratio' || rollup === 'median';

export function placesWords(
	places: PlacesFigure,
	indicator: IndicatorRow,
	whole: number | null,
	reader: Reader
): PlacesWords {
	const { locale, selection } = reader;
	const unit = unitWords(indicator.unit, locale);
	const value = isComparable(indicator) ? whole : null;
	const shown = value === null ? '' : formatValue(value, places.measure, locale);
	return {
		mapTitle: mapTitleOf(places, reader),
		mapUnit: m.indicator_map_unit({
			name: nameOf(indicator, locale),
			period: formatPeriod(selection.period, locale)
		}),
		barsTitle: textOf(indicator, 'short_name', locale),
		barsUnit: m.indicator_bars_unit({ unit }),
		reference: value === null ? null : { value, label: m.indicator_whole_value({ value: shown }) }
	};
}
