import { ROW_HEIGHT, type Point } from './hexagon.ts';

/** One way to lay the grid over the places. */
export interface Layout {
	/** Width of a tile. */
	widthKm: number;
	/** How far each place is drawn to the middle of its raion, 0 to 1. */
	pull: number;
	/** Where the places start in the grid, in tile widths. */
	shift: Point;
}

const SHIFTS = 4;
const PULLS = [0, 0.05, 0.1, 0.15, 0.2];
/** Widths tried, in shares of the width at which the tiles would fill the places' rectangle. */
const SIZES = Array.from({ length: 28 }, (_, step) => 0.6 + step * 0.02);

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** All layouts worth a try for places in kilometres. */
export function* layoutsFor(points: readonly Point[]): Generator<Layout> {
	const rectangle = extent(points.map((p) => p.x)) * extent(points.map((p) => p.y));
	const fillingKm = Math.sqrt(rectangle / points.length);
	for (const size of SIZES) {
		for (const pull of PULLS) {
			for (let step = 0; step < SHIFTS ** 2; step++) {
				const x = (step % SHIFTS) / SHIFTS;
				const y = (Math.floor(step / SHIFTS) / SHIFTS) * ROW_HEIGHT;
				yield { widthKm: fillingKm * size, pull, shift: { x, y } };
			}
		}
	}
}

/** The middle of each group, for every point the one of its own group. */
export function middlesOf(points: readonly Point[], groups: readonly string[]): Point[] {
	const middles = new Map<string, Point>();
	for (const group of new Set(groups)) {
		const members = points.filter((_, index) => groups[index] === group);
		middles.set(group, { x: mean(members.map((p) => p.x)), y: mean(members.map((p) => p.y)) });
	}
	return groups.map((group) => middles.get(group)!);
}

/** Points in kilometres as points of the grid. */
export function layOut(
	points: readonly Point[],
	middles: readonly Point[],
	layout: Layout
): Point[] {
	const { widthKm, pull, shift } = layout;
	return points.map((point, index) => ({
		x: (point.x + (middles[index]!.x - point.x) * pull) / widthKm + shift.x,
		y: (point.y + (middles[index]!.y - point.y) * pull) / widthKm + shift.y
	}));
}
