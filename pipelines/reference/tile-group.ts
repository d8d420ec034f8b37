import { keyOf, neighboursOf, type Tile } from './hexagon.ts';

/** The tiles that can be reached from one over shared edges, taken out of `left`. */
function takePiece(left: Map<string, Tile>): Tile[] {
	const [first] = left.values();
	const piece = first ? [first] : [];
	if (first) left.delete(keyOf(first));
	for (const tile of piece) {
		for (const key of neighboursOf(tile).map(keyOf)) {
			const next = left.get(key);
			if (next) piece.push(next);
			left.delete(key);
		}
	}
	return piece;
}

/** How many pieces the tiles form that touch each other by no edge. */
export function countPieces(tiles: readonly Tile[]): number {
	const left = new Map(tiles.map((tile) => [keyOf(tile), tile]));
	let pieces = 0;
	for (; left.size > 0; pieces++) takePiece(left);
	return pieces;
}

/** Edges between a tile of the group and an empty place: the length of the outline. */
export function outlineLength(tiles: readonly Tile[]): number {
	const taken = new Set(tiles.map(keyOf));
	return tiles.flatMap(neighboursOf).filter((tile) => !taken.has(keyOf(tile))).length;
}

/** How many empty stretches the group encloses. */
export function countHoles(tiles: readonly Tile[]): number {
	const taken = new Set(tiles.map(keyOf));
	const rows = tiles.map((tile) => tile.row);
	const columns = tiles.map((tile) => tile.column);
	const empty: Tile[] = [];
	for (let row = Math.min(...rows) - 1; row <= Math.max(...rows) + 1; row++) {
		for (let column = Math.min(...columns) - 1; column <= Math.max(...columns) + 1; column++) {
			if (!taken.has(keyOf({ row, column }))) empty.push({ row, column });
		}
	}
	return countPieces(empty) - 1;
}
