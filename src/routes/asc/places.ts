import { breaksFor } from '$lib/charts/classes.ts';
import type { Bar } from '$lib/components/bar.ts';
import type { PlacesMap } from '$lib/components/places-map.ts';
import type { Reported } from '$lib/components/reported.ts';
import type { Table } from '$lib/components/table.ts';
import type { Tile } from '$lib/charts/tile.ts';
import type { AccessDefinition } from '$lib/domain/service-point.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { sortedByName } from '$lib/format/sorted-by-name.ts';
import { m } from '$lib/paraglide/messages.js';
import { indicatorPlaces, type IndicatorPlaces } from '$lib/server/figures/indicator-places.ts';
import { reportedOf } from '$lib/server/figures/places-figure.ts';
import { placesMap } from '$lib/server/figures/places-map.ts';
import { placesTable } from '$lib/server/figures/places-table.ts';
import type { HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import type { Reader } from '$lib/server/reader.ts';
import { ACCESS_INDICATOR, MAP_TITLES, NOTES } from './access.ts';

/** Where there is access and where not, and how many live where there is none. */
export interface Places extends Omit<IndicatorPlaces, 'rows'> {
	title: string;
	unit: string;
	note: string;
	measure: { unit: 'yes_no'; decimals: number };
	map: PlacesMap;
	/** Hromadas without access by their residents. */
	without: Bar[];
	withoutTitle: string;
	table: Table;
	reported: Reported;
}

const isWithout = (row: HromadaValueRow) => row.value === 0;

function withoutBar({ residents }: HromadaValueRow, { code, name, href }: Tile): Bar {
	const absence = residents === null ? 'not_applicable' : null;
	return { code, name, href, value: residents, absence };
}

function withoutTitle(
	without: readonly HromadaValueRow[],
	access: AccessDefinition,
	{ locale }: Reader
): string {
	const people = without.reduce((sum, row) => sum + (row.residents ?? 0), 0);
	return m.asc_without_title({
		access,
		n: without.length,
		people: formatNumber(people, 0, locale)
	});
}

function tableOf(rows: readonly HromadaValueRow[], reader: Reader): Table {
	const { locale } = reader;
	return placesTable(
		sortedByName(rows, locale),
		{
			caption: m.asc_places_caption(),
			columns: [
				{ label: m.asc_residents(), kind: 'number' },
				{ label: m.asc_has_access(), kind: 'text' }
			],
			cellsOf: (row) => [
				row.residents === null ? '' : formatNumber(row.residents, 0, locale),
				row.absence ? { absence: row.absence } : row.value ? m.yes() : m.no()
			]
		},
		reader
	);
}

const MEASURE = { unit: 'yes_no', decimals: 0 } as const;

/** Every selected hromada: with access by the definition, or without. */
export async function placesOf(reader: Reader, access: AccessDefinition): Promise<Places> {
	const subject = ACCESS_INDICATOR[access];
	const { rows, tiles, ...places } = await indicatorPlaces(reader, subject);
	const shown = tiles.map((tile) => ({ ...tile, value: tile.value && Math.sign(tile.value) }));
	const { raions } = places;
	return {
		...places,
		title: MAP_TITLES[access](),
		unit: m.asc_map_unit({ period: formatPeriod(reader.selection.period, reader.locale) }),
		note: NOTES[access](),
		tiles: shown,
		measure: MEASURE,
		map: await placesMap(reader, {
			...{ subject, places: shown, raions, measure: MEASURE },
			breaks: breaksFor([], MEASURE)
		}),
		without: rows.flatMap((row, at) => (isWithout(row) ? [withoutBar(row, tiles[at]!)] : [])),
		withoutTitle: withoutTitle(rows.filter(isWithout), access, reader),
		table: tableOf(rows, reader),
		reported: reportedOf(rows)
	};
}
