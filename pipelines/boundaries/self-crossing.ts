import type { Point, Shape } from './shape.ts';

interface Edge {
	a: Point;
	b: Point;
	left: number;
	right: number;
}

/** Comparisons after which a tangle is left alone; whole oblasts in full detail take far fewer. */
const MOST_COMPARISONS = 2e7;

const side = (a: Point, b: Point, c: Point): number =>
	Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

/** Whether two edges cross within both; ends that touch do not count. */
const isCrossing = ({ a, b }: Edge, { a: c, b: d }: Edge): boolean =>
	side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

function edgesOf(shape: Shape): Edge[] {
	return shape
		.flat()
		.flatMap((ring) =>
			ring.slice(1).map((b, at) => {
				const a = ring[at]!;
				return { a, b, left: Math.min(a[0], b[0]), right: Math.max(a[0], b[0]) };
			})
		)
		.sort((one, other) => one.left - other.left);
}

/** A point near which the outline crosses itself, or null where it does nowhere. */
export function selfCrossing(shape: Shape): Point | null {
	const edges = edgesOf(shape);
	let comparisons = 0;
	for (let at = 0; at < edges.length; at++) {
		const edge = edges[at]!;
		for (let next = at + 1; next < edges.length && edges[next]!.left < edge.right; next++) {
			if (++comparisons > MOST_COMPARISONS) return edge.a;
			if (isCrossing(edge, edges[next]!)) return edge.a;
		}
	}
	return null;
}
