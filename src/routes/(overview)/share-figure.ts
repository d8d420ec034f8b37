import { formatPeriod } from '$lib/format/period.ts';
import { formatValue } from '$lib/format/value.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import type { PlacesFigure } from '$lib/server/figures/places-figure.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Key } from '$lib/server/figures/key-figure.ts';

/** Words around the map and the bars: what they show, and the oblast's line across the bars. */
export interface ShareWords {
	mapUnit: string;
	barsUnit: string;
	reference: { value: number; label: string } | null;
}

export function shareWords(
	places: PlacesFigure,
	indicator: IndicatorRow,
	whole: Key,
	reader: Reader
): ShareWords {
	const { locale, selection } = reader;
	const name = textOf(indicator, 'name', locale);
	const period = formatPeriod(selection.period, locale);
	const { value } = whole.cell;
	const shown = value === null ? '' : formatValue(value, places.measure, locale);
	return {
		mapUnit: m.overview_map_unit({ name, period }),
		barsUnit: value === null ? m.overview_bars_unit() : m.overview_bars_unit_line({ value: shown }),
		reference: value === null ? null : { value, label: m.overview_whole({ value: shown }) }
	};
}
