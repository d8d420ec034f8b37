import { calledArea, type Area } from './area.ts';
import { RefusedBoundaries } from './refused-boundaries.ts';
import type { Point, Polygon, Ring, Shape } from './shape.ts';

/** What was read beside the shapes, and what had to be mended. */
export interface Mended {
	points: number;
	unclosed: number;
	collapsed: number;
}

/** All hromadas of Ukraine in full detail are about a fifth of it. */
export const MOST_POINTS = 4_000_000;
const SHOWN = 40;

type Named = Pick<Area, 'at' | 'texts'>;

function refuseCoordinates(feature: Named, found: unknown): never {
	const text = (JSON.stringify(found)?.slice(0, SHOWN) ?? String(found)).replaceAll('\n', ' ');
	const name = calledArea(feature);
	throw new RefusedBoundaries({
		uk: `Об’єкт ${name}: на місці координат [довгота, широта] стоїть ${text}. Координати мають бути числами.`,
		en: `Feature ${name}: where coordinates [longitude, latitude] should be stands ${text}. Coordinates must be numbers.`
	});
}

function listOf(value: unknown, feature: Named): readonly unknown[] {
	return Array.isArray(value) ? value : refuseCoordinates(feature, value);
}

function pointOf(value: unknown, feature: Named): Point {
	const [x, y] = listOf(value, feature);
	const isPoint = Number.isFinite(x) && Number.isFinite(y);
	return isPoint ? [x as number, y as number] : refuseCoordinates(feature, value);
}

function countPoints(more: number, mended: Mended): void {
	mended.points += more;
	if (mended.points <= MOST_POINTS) return;
	const most = MOST_POINTS / 1e6;
	throw new RefusedBoundaries({
		uk: `У файлі понад ${most} млн точок. Спростіть межі чи залиште у файлі лише свою область.`,
		en: `The file holds more than ${most} million points. Simplify the boundaries, or keep only your oblast in the file.`
	});
}

function ringOf(value: unknown, feature: Named, mended: Mended): Ring {
	const list = listOf(value, feature);
	countPoints(list.length, mended);
	const points = list.map((point) => pointOf(point, feature));
	const [first, last] = [points[0], points.at(-1)];
	if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
		mended.unclosed++;
		points.push(first);
	}
	return points;
}

function polygonOf(value: unknown, feature: Named, mended: Mended): Polygon | null {
	const rings = listOf(value, feature).map((ring) => ringOf(ring, feature, mended));
	const whole = rings.filter((ring) => ring.length >= 4);
	mended.collapsed += rings.length - whole.length;
	return rings[0] && whole.includes(rings[0]) ? whole : null;
}

/**
 * The shape of a geometry; null for what has no surface.
 * @throws RefusedBoundaries where coordinates are not numbers, or are too many
 */
export function shapeOf(geometry: unknown, feature: Named, mended: Mended): Shape | null {
	const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
	if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
	const polygons = type === 'Polygon' ? [coordinates] : listOf(coordinates, feature);
	const shape = polygons
		.map((polygon) => polygonOf(polygon, feature, mended))
		.filter((polygon) => polygon !== null);
	return shape.length ? shape : null;
}
