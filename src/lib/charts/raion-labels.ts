import { textWidth } from './text-width.ts';
import { centreOf, RADIUS, TILE } from './hexagon.ts';
import type { Tile } from './tile.ts';

/** A name beside its raion; `x`, `y` are the middle of the text. */
export interface RaionLabel {
	name: string;
	x: number;
	y: number;
	width: number;
}

export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

type Place = Omit<RaionLabel, 'name'>;

/** Room that the tiles take. */
export function boxOf(tiles: readonly Tile[]): Box {
	const centres = tiles.map(centreOf);
	return {
		left: Math.min(...centres.map(({ x }) => x)) - TILE / 2,
		right: Math.max(...centres.map(({ x }) => x)) + TILE / 2,
		top: Math.min(...centres.map(({ y }) => y)) - RADIUS,
		bottom: Math.max(...centres.map(({ y }) => y)) + RADIUS
	};
}

/** Places for a text beside, above or below one tile. */
function placesAt(tile: Tile, width: number, size: number): Place[] {
	const { x, y } = centreOf(tile);
	const aside = width / 2 + TILE / 2 + 6;
	const above = RADIUS + size * 0.75;
	return [-1, 1].flatMap((side) => [
		{ x: x + side * aside, y: y - RADIUS * 0.3, width },
		{ x: x + side * aside, y: y + RADIUS * 0.3, width },
		{ x, y: y + side * above, width },
		{ x: x + side * (width / 2 + 8), y: y - above + size * 0.3, width },
		{ x: x + side * (width / 2 + 8), y: y + above - size * 0.3, width }
	]);
}

/** Whether a text at the place lies upon a tile, taken as wide as its row and as high as a disc. */
function touches(place: Place, tile: Tile, size: number): boolean {
	const { x, y } = centreOf(tile);
	const dx = Math.max(0, Math.abs(place.x - x) - place.width / 2);
	const dy = Math.max(0, Math.abs(place.y - y) - size * 0.5);
	return Math.hypot(dx, dy) < RADIUS * 0.98;
}

const overlaps = (a: Place, b: Place, size: number): boolean =>
	Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 8 && Math.abs(a.y - b.y) < size * 1.4;

function middleOf(tiles: readonly Tile[]): { x: number; y: number } {
	const centres = tiles.map(centreOf);
	const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
	return { x: mean(centres.map(({ x }) => x)), y: mean(centres.map(({ y }) => y)) };
}

/** Pixels by which a text would stand out of the map. */
function overhang(place: Place, box: Box, size: number): number {
	const half = place.width / 2;
	return (
		Math.max(0, box.left - (place.x - half)) +
		Math.max(0, place.x + half - box.right) +
		Math.max(0, box.top - (place.y - size * 0.6)) +
		Math.max(0, place.y + size * 0.6 - box.bottom)
	);
}

/** Puts each raion's name beside its tiles: on no tile, on no other name, near its middle. */
export function raionLabels(
	tiles: readonly Tile[],
	raions: readonly { code: string; name: string }[],
	size: number
): RaionLabel[] {
	const box = boxOf(tiles);
	const labels: RaionLabel[] = [];
	for (const { code, name } of raions) {
		const own = tiles.filter((tile) => tile.raion === code);
		const width = textWidth(name, size, 560);
		const middle = middleOf(own);
		const cost = (place: Place) =>
			Math.hypot(place.x - middle.x, place.y - middle.y) + 4 * overhang(place, box, size);
		const free = own
			.flatMap((tile) => placesAt(tile, width, size))
			.filter((place) => !tiles.some((tile) => touches(place, tile, size)))
			.filter((place) => !labels.some((label) => overlaps(place, label, size)))
			.sort((a, b) => cost(a) - cost(b));
		if (free[0]) labels.push({ name, ...free[0] });
	}
	return labels;
}

/** The map's view box, widened where a name stands out. */
export function viewBoxOf(
	tiles: readonly Tile[],
	labels: readonly RaionLabel[],
	size: number
): Box {
	const box = boxOf(tiles);
	return {
		left: Math.min(box.left, ...labels.map(({ x, width }) => x - width / 2)) - 2,
		right: Math.max(box.right, ...labels.map(({ x, width }) => x + width / 2)) + 2,
		top: Math.min(box.top, ...labels.map(({ y }) => y - size)) - 2,
		bottom: Math.max(box.bottom, ...labels.map(({ y }) => y + size)) + 2
	};
}
