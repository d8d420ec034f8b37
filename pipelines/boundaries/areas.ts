import type { Area } from './area.ts';
import { shapeOf, type Mended } from './coordinates.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';

/** The features of a file that have a surface, and what was mended in reading them. */
export interface Areas extends Mended {
	areas: readonly Area[];
}

const MOST_TEXTS = 200;
const LONGEST = 200;

/** Texts and numbers of the properties and of one level below, as `tags` of OpenStreetMap. */
function textsOf(properties: unknown, depth = 2): string[] {
	if (typeof properties !== 'object' || properties === null || depth === 0) return [];
	const texts = Object.values(properties)
		.slice(0, MOST_TEXTS)
		.flatMap((value) => {
			if (typeof value === 'object') return textsOf(value, depth - 1);
			return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
		});
	return texts.map((text) => text.trim().slice(0, LONGEST)).filter(Boolean);
}

function featuresOf(file: unknown): readonly unknown[] {
	const { type, features } = (file ?? {}) as { type?: unknown; features?: unknown };
	if (type === 'FeatureCollection' && Array.isArray(features)) return features;
	if (type === 'Feature') return [file];
	throw new RefusedBoundaries({
		uk: 'Файл не є GeoJSON із межами: очікували FeatureCollection або Feature. Якщо це TopoJSON чи Shapefile, збережіть його як GeoJSON.',
		en: 'The file is not GeoJSON with boundaries: a FeatureCollection or Feature was expected. Save TopoJSON or a Shapefile as GeoJSON first.'
	});
}

function refuseOtherSystem(file: unknown): void {
	const { crs } = (file ?? {}) as { crs?: { properties?: { name?: unknown } } | null };
	const name = crs?.properties?.name;
	if (typeof name !== 'string' || /CRS:?84$|EPSG:+(?:[\d.]*:)?4326$|WGS[ _]?84$/i.test(name))
		return;
	throw new RefusedBoundaries({
		uk: `Координати записано в системі ${name.slice(0, LONGEST)}. Перетворіть файл у WGS 84 (EPSG:4326), як того вимагає GeoJSON.`,
		en: `Coordinates are in the system ${name.slice(0, LONGEST)}. Convert the file to WGS 84 (EPSG:4326), as GeoJSON asks.`
	});
}

/**
 * The areas of a parsed file.
 * @throws RefusedBoundaries where it is not GeoJSON, of another system of coordinates, or damaged
 */
export function areasOf(file: unknown): Areas {
	const features = featuresOf(file);
	refuseOtherSystem(file);
	const mended: Mended = { points: 0, unclosed: 0, collapsed: 0 };
	const areas = features.flatMap((feature, index) => {
		const { properties, geometry, id } = (feature ?? {}) as Record<string, unknown>;
		const named = { at: index + 1, texts: textsOf({ id, ...(properties as object) }) };
		const shape = shapeOf(geometry, named, mended);
		return shape ? [{ ...named, shape }] : [];
	});
	if (areas.length) return { areas, ...mended };
	throw new RefusedBoundaries({
		uk: 'У файлі немає жодної площі (Polygon чи MultiPolygon): меж у ньому немає.',
		en: 'The file holds no surface (Polygon or MultiPolygon): there are no boundaries in it.'
	});
}
