/** Longitude and latitude in degrees, or x and y on a map. */
export type Point = readonly [number, number];
/** Closed: the last point is the first. */
export type Ring = readonly Point[];
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];
/** An area of one or more parts. */
export type Shape = readonly Polygon[];

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Positive where the ring runs counterclockwise, with y upwards. */
export function signedArea(ring: Ring): number {
	let double = 0;
	for (let at = 1; at < ring.length; at++) {
		const [x, y] = ring[at - 1]!;
		const [nextX, nextY] = ring[at]!;
		double += x * nextY - nextX * y;
	}
	return double / 2;
}

export function areaOf(shape: Shape): number {
	const ofPolygon = ([outer, ...holes]: Polygon) =>
		Math.abs(signedArea(outer ?? [])) -
		holes.reduce((sum, hole) => sum + Math.abs(signedArea(hole)), 0);
	return shape.reduce((sum, polygon) => sum + ofPolygon(polygon), 0);
}

export function boxOf(shape: Shape): Box {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const [x, y] of shape.flat(2) as Point[]) {
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
}

/** Whether a line to the left of the point crosses the ring an odd number of times. */
function isWithinRing(ring: Ring, [x, y]: Point): boolean {
	let isWithin = false;
	for (let at = 1; at < ring.length; at++) {
		const [x1, y1] = ring[at - 1]!;
		const [x2, y2] = ring[at]!;
		if (y1 > y !== y2 > y && x > x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isWithin = !isWithin;
	}
	return isWithin;
}

/** Whether the point lies in the shape, and in none of its holes. */
export function contains(shape: Shape, point: Point): boolean {
	return shape.some(
		(polygon) => polygon.filter((ring) => isWithinRing(ring, point)).length % 2 === 1
	);
}

/** The shape with each point moved. */
export function moved(shape: Shape, move: (point: Point) => Point): Shape {
	return shape.map((polygon) => polygon.map((ring) => ring.map(move)));
}
