import type { PlacesMap } from '$lib/components/places-map.ts';
import type { Tile } from '$lib/charts/tile.ts';
import type { Measure } from '$lib/format/measure.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { placesFigure, type PlacesFigure } from '$lib/server/figures/places-figure.ts';
import { placesMap } from '$lib/server/figures/places-map.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';
import { hromadaBars, raionBars, type ComparedBars } from './compared-bars.ts';

/** The indicator on the tile map, and what stands beside it as bars. */
export interface Where extends Pick<PlacesFigure, 'raions' | 'table' | 'reported' | 'csv'> {
	title: string;
	unit: string;
	tiles: Tile[];
	measure: Measure;
	map: PlacesMap;
	bars: ComparedBars;
}

/** Where a hromada has it or has it not: of residents with access it has all or none. */
export const isYesNo = ({ unit, denominator }: IndicatorRow): boolean =>
	unit === 'yes_no' || denominator === 'residents';

function endsOf({ tiles, measure }: PlacesFigure, reader: Reader): string {
	const known = tiles
		.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
		.sort((a, b) => b.value - a.value);
	const [most, least] = [known[0], known.at(-1)];
	if (!most || !least || most.value === least.value) return m.indicator_map_plain();
	const said = {
		mostValue: formatValue(most.value, measure, reader.locale),
		leastValue: formatValue(least.value, measure, reader.locale)
	};
	const isAlone = ({ value }: { value: number }) =>
		known.filter((one) => one.value === value).length === 1;
	return isAlone(most) && isAlone(least)
		? m.indicator_map_ends({ ...said, most: most.name, least: least.name })
		: m.indicator_map_range(said);
}

function yesOf({ tiles }: PlacesFigure): string {
	const known = tiles.filter(({ value }) => value !== null);
	const yes = known.filter(({ value }) => value !== 0).length;
	return known.length ? m.indicator_map_yes({ n: known.length, yes }) : m.indicator_map_plain();
}

/** The table without the change, which says nothing of yes and no. */
function withoutChange({ table }: PlacesFigure): PlacesFigure['table'] {
	return {
		...table,
		columns: table.columns.slice(0, -1),
		rows: table.rows.map((row) => row.slice(0, -1))
	};
}

/** Where the indicator is how much; `whole` is its value over all. */
export async function whereOf(
	indicator: IndicatorRow,
	whole: number | null,
	reader: Reader
): Promise<Where> {
	const asksYesNo = isYesNo(indicator);
	const shown = asksYesNo ? { ...indicator, unit: 'yes_no' as const, decimals: 0 } : indicator;
	const places = await placesFigure(reader, shown);
	const { raions, table, reported, measure, csv } = places;
	const tiles = places.tiles.map((tile) =>
		asksYesNo && tile.value !== null ? { ...tile, value: Math.sign(tile.value) } : tile
	);
	const subject = indicator.id;
	const { breaks } = places.map;
	return {
		...{ raions, reported, measure, csv },
		title: asksYesNo ? yesOf(places) : endsOf(places, reader),
		unit: m.indicator_map_unit({
			name: nameOf(indicator, reader.locale),
			period: formatPeriod(reader.selection.period, reader.locale)
		}),
		tiles,
		map: await placesMap(reader, { subject, places: tiles, raions, measure, breaks }),
		table: asksYesNo ? withoutChange(places) : table,
		bars: asksYesNo
			? await raionBars(indicator, whole, reader)
			: hromadaBars(places, indicator, whole, reader)
	};
}
