import type { Area } from './area.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';
import { moved, type Point } from './shape.ts';

/** Ukraine by longitude and latitude, with a little room. No number can be both. */
const LONGITUDES = [21.9, 40.5] as const;
const LATITUDES = [44, 52.6] as const;

const isBetween = (value: number, [low, high]: readonly [number, number]) =>
	value >= low && value <= high;

export const isInUkraine = ([x, y]: Point): boolean =>
	isBetween(x, LONGITUDES) && isBetween(y, LATITUDES);

const turned = ([x, y]: Point): Point => [y, x];

function refuse(points: readonly Point[]): never {
	const isMetres = points.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 180);
	if (isMetres) {
		throw new RefusedBoundaries({
			uk: 'Координати схожі на метри, а не на градуси. Перетворіть файл у WGS 84 (EPSG:4326), як того вимагає GeoJSON.',
			en: 'Coordinates look like metres, not degrees. Convert the file to WGS 84 (EPSG:4326), as GeoJSON asks.'
		});
	}
	throw new RefusedBoundaries({
		uk: 'Жодна точка файла не лежить в Україні. Перевірте, чи той це файл.',
		en: 'No point of the file lies in Ukraine. Check whether it is the right file.'
	});
}

/**
 * The areas by longitude and latitude; where all was the other way round, turned.
 * @throws RefusedBoundaries where nothing lies in Ukraine
 */
export function uprightAreas(areas: readonly Area[]): {
	areas: readonly Area[];
	isTurned: boolean;
} {
	const firsts = areas.flatMap(({ shape }) => shape.flatMap((polygon) => polygon[0]!.slice(0, 1)));
	const isAny = (test: (point: Point) => boolean) =>
		firsts.some(test) || areas.some(({ shape }) => (shape.flat(2) as Point[]).some(test));
	if (isAny(isInUkraine)) return { areas, isTurned: false };
	if (!isAny((point) => isInUkraine(turned(point)))) refuse(firsts);
	return {
		areas: areas.map((area) => ({ ...area, shape: moved(area.shape, turned) })),
		isTurned: true
	};
}
