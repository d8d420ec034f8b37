import { integer, known } from './cells.ts';
import { readCsvRows } from './csv-rows.ts';
import type { Hromada } from './hromadas.ts';
import { requireUnique } from './unique.ts';

export const TILES_FILE = 'tiles.csv';
export const TILE_COLUMNS = ['code', 'row', 'column'];

/** Where a hromada's hexagon stands; odd rows are shifted right by half a tile. */
export interface TilePosition {
	hromadaId: number;
	row: number;
	column: number;
}

export function readTilePositions(
	folder: string,
	hromadas: ReadonlyMap<string, Hromada>
): TilePosition[] {
	const rows = readCsvRows(folder, TILES_FILE, TILE_COLUMNS);
	requireUnique(rows, 'code');
	requireUnique(rows, 'row', 'column');
	return rows.map((row) => ({
		hromadaId: known(row, 'code', hromadas).id,
		row: integer(row, 'row'),
		column: integer(row, 'column')
	}));
}
