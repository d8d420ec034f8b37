import type { Cell } from './cell.ts';

/** A hromada on the tile map. Odd rows stand half a tile to the right. */
export interface Tile extends Cell {
	/** KATOTTG code. */
	code: string;
	name: string;
	/** KATOTTG code of the raion. */
	raion: string;
	row: number;
	column: number;
	href: string;
}
