import { hexagonPath, outlinePath } from '$lib/charts/hexagon.ts';
import type { HromadaRow } from '$lib/server/questions/hromadas.ts';

/** Paths of the small map: every tile, the edges of raions, the hromada itself. */
export interface PlaceMap {
	box: string;
	others: string;
	outline: string;
	own: string;
}

const ROOM_AROUND = 1.04;

function boxOf(paths: readonly string[]): string {
	const numbers = paths.flatMap((path) => path.match(/-?[\d.]+/g) ?? []).map(Number);
	const across = numbers.filter((_, index) => index % 2 === 0);
	const down = numbers.filter((_, index) => index % 2 === 1);
	const [left, top] = [Math.min(...across), Math.min(...down)];
	const [right, bottom] = [Math.max(...across), Math.max(...down)];
	return [left, top, right - left, bottom - top].map((n) => n.toFixed(1)).join(' ');
}

/** Where a hromada lies among all of them. */
export function placeMap(all: readonly HromadaRow[], code: string): PlaceMap {
	const tiles = all.map((row) => ({
		code: row.code,
		raion: row.raion_code,
		row: row.tile_row,
		column: row.tile_column
	}));
	const own = tiles.filter((tile) => tile.code === code);
	return {
		box: boxOf(tiles.map((tile) => hexagonPath(tile, ROOM_AROUND))),
		others: tiles.map((tile) => hexagonPath(tile)).join(''),
		outline: outlinePath(tiles),
		own: own.map((tile) => hexagonPath(tile, 1)).join('')
	};
}
