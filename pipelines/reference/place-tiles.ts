import { assignTiles } from './assign-tiles.ts';
import { displacements, projectPlaces } from './displacement.ts';
import { centreOf, startAtZero, type Tile } from './hexagon.ts';
import { layOut, layoutsFor, middlesOf } from './tile-layout.ts';
import { countHoles, countPieces, outlineLength } from './tile-group.ts';

/** What is to be placed; the tiles of one raion touch each other. */
export interface TiledPlace {
	raionCode: string;
	lat: number;
	lon: number;
}

/** Least first, compared from left to right: holes, whole widths off at most, roughness. */
type Rank = readonly [number, number, number];

/** How much an edge of the outline weighs against a squared tile width off. */
const EDGE_WEIGHT = 0.5;

function isBetter(rank: Rank, than: Rank): boolean {
	const first = rank.findIndex((value, index) => value !== than[index]);
	return first !== -1 && rank[first]! < than[first]!;
}

function areTogether(tiles: readonly Tile[], raions: readonly string[]): boolean {
	const groups = [...new Set(raions)].map((raion) => tiles.filter((_, i) => raions[i] === raion));
	return [tiles, ...groups].every((group) => countPieces(group) === 1);
}

/**
 * A tile for each place, in the order of the places: each raion in one piece, no holes, no tile
 * further from its place than needed (in whole widths), and of such the one with the shortest way
 * and the smoothest outline.
 * @throws Error where no layout keeps the raions together
 */
export function placeTiles(places: readonly TiledPlace[]): Tile[] {
	const raions = places.map((place) => place.raionCode);
	const points = projectPlaces(places);
	const middles = middlesOf(points, raions);
	let best: { tiles: Tile[]; rank: Rank } | null = null;
	for (const layout of layoutsFor(points)) {
		const tiles = assignTiles(layOut(points, middles, layout));
		if (!areTogether(tiles, raions)) continue;
		const off = displacements(points, tiles.map(centreOf));
		const squares = off.reduce((sum, distance) => sum + distance ** 2, 0);
		const rank: Rank = [
			countHoles(tiles),
			Math.ceil(Math.max(...off)),
			// Equal layouts at another shift differ in the last digits only: the first one stays.
			Number((squares + EDGE_WEIGHT * outlineLength(tiles)).toFixed(6))
		];
		if (!best || isBetter(rank, best.rank)) best = { tiles, rank };
	}
	if (!best) throw new Error(`no layout keeps the raions together: ${places.length} places`);
	return startAtZero(best.tiles);
}
