/** A place in the grid of hexagons; odd rows are shifted right by half a tile. */
export interface Tile {
	row: number;
	column: number;
}

/** A place in the plane, x to the right and y down. */
export interface Point {
	x: number;
	y: number;
}

/** Distance of two rows, where a tile is 1 wide. */
export const ROW_HEIGHT = Math.sqrt(3) / 2;

const isOdd = (row: number) => row % 2 !== 0;

/** Centre of a tile, in tile widths. */
export function centreOf({ row, column }: Tile): Point {
	return { x: column + (isOdd(row) ? 0.5 : 0), y: row * ROW_HEIGHT };
}

/** The six tiles that share an edge with one. */
export function neighboursOf({ row, column }: Tile): Tile[] {
	const right = column + (isOdd(row) ? 1 : 0);
	return [
		{ row, column: column - 1 },
		{ row, column: column + 1 },
		...[row - 1, row + 1].flatMap((beside) => [
			{ row: beside, column: right - 1 },
			{ row: beside, column: right }
		])
	];
}

export const keyOf = ({ row, column }: Tile) => `${row},${column}`;

/** The same tiles with the first row and the leftmost column at 0. */
export function startAtZero<T extends Tile>(tiles: readonly T[]): T[] {
	const top = Math.min(...tiles.map((tile) => tile.row));
	const moved = tiles.map((tile) => ({
		...tile,
		row: tile.row - top,
		// Moving by an odd number of rows swaps which rows are shifted by half a tile.
		column: tile.column + (isOdd(top) && isOdd(tile.row) ? 1 : 0)
	}));
	const left = Math.min(...moved.map((tile) => tile.column));
	return moved.map((tile) => ({ ...tile, column: tile.column - left }));
}
