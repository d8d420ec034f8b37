import { geoConicEqualArea } from 'd3-geo';

/**
 * How degrees become places on a map: Albers' conic projection, on which equal areas are equal.
 * `south` and `north` are the parallels of true length, `meridian` runs upright.
 */
export interface MapProjection {
	meridian: number;
	south: number;
	north: number;
	scale: number;
	x: number;
	y: number;
}

/** Place of a longitude and latitude on the map; y runs downwards. */
export function projector({ meridian, south, north, scale, x, y }: MapProjection) {
	const project = geoConicEqualArea()
		.parallels([south, north])
		.rotate([-meridian, 0])
		.scale(scale)
		.translate([x, y]);
	return ([lon, lat]: readonly [number, number]): readonly [number, number] => project([lon, lat])!;
}

/** The projection that fits a box of degrees into a square of `size`, and the frame it then has. */
export function fittingProjection(
	points: readonly (readonly [number, number])[],
	size: number,
	margin: number
): { projection: MapProjection; width: number; height: number } {
	const lons = points.map(([lon]) => lon);
	const lats = points.map(([, lat]) => lat);
	const [west, east] = ends(lons);
	const [low, high] = ends(lats);
	const sixth = (high - low) / 6;
	const round = (degrees: number) => Math.round(degrees * 1e3) / 1e3;
	const shape = {
		meridian: round((west + east) / 2),
		south: round(low + sixth),
		north: round(high - sixth + 1e-3)
	};
	const unit = projector({ ...shape, scale: 1, x: 0, y: 0 });
	const places = points.map(unit);
	const [left, right] = ends(places.map(([x]) => x));
	const [top, bottom] = ends(places.map(([, y]) => y));
	const scale = (size - 2 * margin) / Math.max(right - left, bottom - top);
	return {
		projection: { ...shape, scale, x: margin - left * scale, y: margin - top * scale },
		width: Math.ceil((right - left) * scale + 2 * margin),
		height: Math.ceil((bottom - top) * scale + 2 * margin)
	};
}

function ends(numbers: readonly number[]): [least: number, most: number] {
	return numbers.reduce<[number, number]>(
		([least, most], number) => [Math.min(least, number), Math.max(most, number)],
		[Infinity, -Infinity]
	);
}
