/** The middle of a mark on the screen. */
export interface Spot {
	x: number;
	y: number;
}

const WAYS: Record<string, Spot> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 }
};
/** How much more a step aside costs than one ahead. */
const ASIDE = 2;
/** Steps ahead so small are none. */
const LEAST = 1;

/**
 * Which of the spots an arrow key leads to from one of them: the nearest ahead, rather straight
 * than aside; null where there is none, or the key is no arrow.
 */
export function nearestAhead(spots: readonly Spot[], from: Spot, key: string): number | null {
	const way = WAYS[key];
	if (!way) return null;
	let nearest: number | null = null;
	let least = Infinity;
	spots.forEach(({ x, y }, at) => {
		const [dx, dy] = [x - from.x, y - from.y];
		const ahead = dx * way.x + dy * way.y;
		const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
		const cost = ahead + ASIDE * aside;
		if (ahead <= LEAST || aside > 2 * ahead || cost >= least) return;
		least = cost;
		nearest = at;
	});
	return nearest;
}
