import type { Point } from './hexagon.ts';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Degrees to kilometres in a plane that is true at the mean latitude; y grows to the south. */
export function projectPlaces(places: readonly { lat: number; lon: number }[]): Point[] {
	const narrowing = Math.cos(radians(mean(places.map((place) => place.lat))));
	return places.map(({ lat, lon }) => ({
		x: EARTH_RADIUS_KM * radians(lon) * narrowing,
		y: -EARTH_RADIUS_KM * radians(lat)
	}));
}

function centred(points: readonly Point[]): Point[] {
	const middle = { x: mean(points.map((p) => p.x)), y: mean(points.map((p) => p.y)) };
	return points.map((p) => ({ x: p.x - middle.x, y: p.y - middle.y }));
}

/**
 * How far each placed point is from its true place, in the unit of `placed`, once the true places
 * are shifted and scaled to fit best.
 */
export function displacements(truth: readonly Point[], placed: readonly Point[]): number[] {
	const [from, to] = [centred(truth), centred(placed)];
	const shared = from.reduce((sum, p, i) => sum + p.x * to[i]!.x + p.y * to[i]!.y, 0);
	const scale = shared / from.reduce((sum, p) => sum + p.x ** 2 + p.y ** 2, 0);
	return from.map((p, i) => Math.hypot(p.x * scale - to[i]!.x, p.y * scale - to[i]!.y));
}
