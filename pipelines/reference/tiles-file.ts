import Papa from 'papaparse';
import type { Hromada } from './hromadas.ts';
import { placeTiles } from './place-tiles.ts';
import { TILE_COLUMNS } from './tile-positions.ts';

/** The file of tile positions for hromadas sorted by code, as text. */
export function tilesFile(hromadas: readonly Hromada[]): string {
	const tiles = placeTiles(hromadas);
	const rows = hromadas.map(({ code }, i) => [code, tiles[i]!.row, tiles[i]!.column]);
	return `${Papa.unparse([TILE_COLUMNS, ...rows], { newline: '\n' })}\n`;
}
