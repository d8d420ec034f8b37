import type { Tile } from './tile.ts';

/** Width of a tile in the units of the map. */
export const TILE = 52.8;
export const RADIUS = TILE / Math.sqrt(3);

type Spot = Pick<Tile, 'row' | 'column'>;
interface Point {
	x: number;
	y: number;
}

/** Centre of a tile: odd rows stand half a tile to the right. */
export function centreOf({ row, column }: Spot): Point {
	return { x: (column + (Math.abs(row) % 2) / 2) * TILE, y: row * RADIUS * 1.5 };
}

/** Corners clockwise from the top, at `part` of the full size. */
function cornersOf(spot: Spot, part: number): Point[] {
	const { x, y } = centreOf(spot);
	return Array.from({ length: 6 }, (_, corner) => {
		const angle = (Math.PI / 3) * corner - Math.PI / 2;
		return { x: x + RADIUS * part * Math.cos(angle), y: y + RADIUS * part * Math.sin(angle) };
	});
}

const print = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

export function hexagonPath(spot: Spot, part = 0.965): string {
	return `M${cornersOf(spot, part).map(print).join('L')}Z`;
}

/** The six neighbours, each across the edge from corner i to corner i + 1. */
function neighboursOf({ row, column }: Spot): Spot[] {
	const right = Math.abs(row) % 2;
	return [
		{ row: row - 1, column: column + right },
		{ row, column: column + 1 },
		{ row: row + 1, column: column + right },
		{ row: row + 1, column: column - 1 + right },
		{ row, column: column - 1 },
		{ row: row - 1, column: column - 1 + right }
	];
}

/** Path along the edges where one raion ends. */
export function outlinePath(tiles: readonly (Spot & Pick<Tile, 'raion'>)[]): string {
	const raionAt = new Map(tiles.map((tile) => [`${tile.row} ${tile.column}`, tile.raion]));
	const edges = tiles.flatMap((tile) => {
		const corners = cornersOf(tile, 1);
		return neighboursOf(tile).flatMap(({ row, column }, edge) =>
			raionAt.get(`${row} ${column}`) === tile.raion
				? []
				: [`M${print(corners[edge]!)}L${print(corners[(edge + 1) % 6]!)}`]
		);
	});
	return edges.join('');
}
