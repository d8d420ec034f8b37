import { areaMap } from '../../charts/area-map.ts';
import { countryMap } from '../../charts/country-map.ts';
import type { Breaks } from '../../charts/classes.ts';
import type { DrawnMap } from '../../charts/drawn.ts';
import type { Tile } from '../../charts/tile.ts';
import { tileMap } from '../../charts/tile-map.ts';
import type { DrawnBoundaries, PlacesMap } from '../../components/places-map.ts';
import type { Measure } from '../../format/measure.ts';
import { nameOf } from '../../format/names.ts';
import { m } from '../../paraglide/messages.js';
import { MAP_VIEWS } from '../../url/selection.ts';
import { boundaries, type BoundaryRow } from '../questions/boundaries.ts';
import { boundaryMaps, type BoundaryMapRow } from '../questions/boundary-maps.ts';
import { oblast } from '../questions/oblast.ts';
import type { Reader } from '../reader.ts';

/** What is shown on a map, and how it is called. */
export interface Shown {
	/** What the places are shown of: the id of an indicator. */
	subject: string;
	places: readonly Tile[];
	raions: readonly { code: string; name: string }[];
	measure: Measure;
	breaks: Breaks;
	/** Code of the hromada to mark. */
	chosen?: string | null;
}

async function countryOf(
	reader: Reader,
	map: BoundaryMapRow | undefined,
	rows: readonly BoundaryRow[]
): Promise<string> {
	const [place] = await reader.ask(oblast);
	if (!map || !place) return '';
	const regions = rows.filter(({ kind }) => kind === 'oblast');
	const label = m.charts_in_ukraine({ oblast: nameOf(place, reader.locale) });
	return countryMap(map, regions, place.code.slice(0, 4), label);
}

async function drawnOf(reader: Reader, shown: Shown): Promise<DrawnBoundaries | null> {
	const [maps, rows] = await Promise.all([reader.ask(boundaryMaps), reader.ask(boundaries)]);
	const map = maps.find(({ kind }) => kind === 'hromada');
	if (!map) return null;
	const country = await countryOf(
		reader,
		maps.find(({ kind }) => kind === 'oblast'),
		rows
	);
	const own = rows.filter(({ kind }) => kind === 'hromada');
	const names = new Map(shown.raions.map(({ code, name }) => [code, name]));
	const hromadas = own.filter(({ level }) => level === 'hromada');
	const known = new Set(hromadas.map(({ code }) => code));
	const { subject, places, measure, breaks } = shown;
	const svg = () =>
		areaMap({
			...{ hromadas, places, measure, breaks },
			width: map.width,
			height: map.height,
			raions: own
				.filter(({ level }) => level === 'raion')
				.map((row) => ({ ...row, name: names.get(row.code) ?? '' })),
			locale: reader.locale
		}) + country;
	return {
		drawn: reader.drawMap([subject, measure.unit, reader.query, reader.locale].join(' '), svg),
		source: map.source,
		licence: map.licence,
		missing: places.filter(({ code }) => !known.has(code)).map(({ name }) => name)
	};
}

function tilesOf(reader: Reader, shown: Shown): DrawnMap {
	const { subject, places: tiles, raions, measure, breaks, chosen = null } = shown;
	const { query, locale } = reader;
	return reader.drawMap(['tiles', subject, measure.unit, query, chosen, locale].join(' '), () =>
		tileMap({ tiles, raions, measure, breaks, chosen, locale })
	);
}

/** How the places are drawn: as the reader chose, of tiles or within imported boundaries. */
export async function placesMap(reader: Reader, shown: Shown): Promise<PlacesMap> {
	const { map } = reader.selection;
	const views = map ? MAP_VIEWS : [];
	return {
		breaks: shown.breaks,
		view: map ?? 'tiles',
		views: views.map((one) => ({ view: one, href: reader.mapAddress(one) })),
		tiles: map === 'boundaries' ? null : tilesOf(reader, shown),
		boundaries: map === 'boundaries' ? await drawnOf(reader, shown) : null
	};
}
