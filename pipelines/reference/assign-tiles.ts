import munkres from 'munkres';
import { centreOf, ROW_HEIGHT, type Point, type Tile } from './hexagon.ts';

/** Tiles further than this from every point are not offered, in tile widths. */
const REACH = 2.2;

function tilesNear(points: readonly Point[]): Tile[] {
	const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
	const [top, bottom] = [Math.min(...ys) - REACH, Math.max(...ys) + REACH];
	const near: Tile[] = [];
	for (let row = Math.floor(top / ROW_HEIGHT); row * ROW_HEIGHT <= bottom; row++) {
		for (
			let column = Math.floor(Math.min(...xs) - REACH);
			column <= Math.max(...xs) + REACH;
			column++
		) {
			const centre = centreOf({ row, column });
			const isNear = points.some((p) => Math.hypot(p.x - centre.x, p.y - centre.y) < REACH);
			if (isNear) near.push({ row, column });
		}
	}
	return near;
}

/** A tile of its own for each point, so that the sum of squared distances is least. */
export function assignTiles(points: readonly Point[]): Tile[] {
	const offered = tilesNear(points);
	const centres = offered.map(centreOf);
	const costs = points.map((p) => centres.map((c) => (p.x - c.x) ** 2 + (p.y - c.y) ** 2));
	const pairs = munkres(costs).sort(([a], [b]) => a - b);
	return pairs.map(([, index]) => offered[index]!);
}
