import { breaksFor } from '../../charts/classes.ts';
import type { Bar } from '../../components/bar.ts';
import type { PlacesMap } from '../../components/places-map.ts';
import type { Reported } from '../../components/reported.ts';
import type { Table, TableCell, TableColumn } from '../../components/table.ts';
import type { Tile } from '../../charts/tile.ts';
import type { Measure } from '../../format/measure.ts';
import { nameOf } from '../../format/names.ts';
import { formatSigned } from '../../format/number.ts';
import { sortedByName } from '../../format/sorted-by-name.ts';
import { formatBare } from '../../format/value.ts';
import { m } from '../../paraglide/messages.js';
import type { HromadaValueRow } from '../questions/hromada-values.ts';
import type { IndicatorRow } from '../questions/indicators.ts';
import type { Reader } from '../reader.ts';
import { indicatorPlaces, type IndicatorPlaces } from './indicator-places.ts';
import { measureOf } from './measure-of.ts';
import { oblastValues } from './oblast-values.ts';
import { placesMap } from './places-map.ts';
import { placesTable } from './places-table.ts';

/** One indicator in every selected hromada: for a tile map, for sorted bars and as a table. */
export interface PlacesFigure extends Omit<IndicatorPlaces, 'rows'> {
	bars: Bar[];
	table: Table;
	reported: Reported;
	measure: Measure;
	map: PlacesMap;
}

const changeSinceBefore = (row: HromadaValueRow): number | null =>
	row.value === null || row.before_value === null ? null : row.value - row.before_value;

const barOf = (row: HromadaValueRow, { code, name, href }: Tile): Bar => ({
	...{ code, name, href, value: row.value, absence: row.absence },
	change: changeSinceBefore(row)
});

function tableOf(rows: readonly HromadaValueRow[], indicator: IndicatorRow, reader: Reader): Table {
	const { locale } = reader;
	const measure = measureOf(indicator);
	const cellsOf = (row: HromadaValueRow): TableCell[] => {
		const change = changeSinceBefore(row);
		return [
			row.absence ? { absence: row.absence } : formatBare(row.value ?? 0, measure, locale),
			change === null ? '' : formatSigned(change, measure.decimals, locale)
		];
	};
	const columns: TableColumn[] = [
		{ label: m.value(), kind: 'number' },
		{ label: m.change(), kind: 'number' }
	];
	const caption = nameOf(indicator, locale);
	return placesTable(sortedByName(rows, locale), { caption, columns, cellsOf }, reader);
}

/** How many of the rows hold a value, of those to which the indicator applies. */
export function reportedOf(rows: readonly HromadaValueRow[]): Reported {
	return {
		n: rows.filter((row) => row.value !== null).length,
		total: rows.filter((row) => row.absence !== 'not_applicable').length
	};
}

/**
 * The figure of one indicator in the hromadas and the period that the reader selected; the map
 * marks the hromada of the `chosen` code, if it is there.
 */
export async function placesFigure(
	reader: Reader,
	indicator: IndicatorRow,
	chosen: string | null = null
): Promise<PlacesFigure> {
	const { rows, tiles, ...places } = await indicatorPlaces(reader, indicator.id);
	const measure = measureOf(indicator);
	const breaks = breaksFor(await oblastValues(reader, indicator.id, rows), measure);
	const { raions } = places;
	const shown = { subject: indicator.id, places: tiles, raions, measure, breaks, chosen };
	return {
		...places,
		tiles,
		bars: rows.map((row, at) => barOf(row, tiles[at]!)),
		table: tableOf(rows, indicator, reader),
		reported: reportedOf(rows),
		measure,
		map: await placesMap(reader, shown)
	};
}
