/** What of a picture is seen: its view box. */
export interface ViewBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

const CLOSEST = 8;

const within = (start: number, length: number, from: number, whole: number): number =>
	Math.min(Math.max(start, from), from + whole - length);

/** The part seen, moved so that it stays within the whole. */
export function moved(seen: ViewBox, dx: number, dy: number, whole: ViewBox): ViewBox {
	return {
		...seen,
		x: within(seen.x + dx, seen.width, whole.x, whole.width),
		y: within(seen.y + dy, seen.height, whole.y, whole.height)
	};
}

/** The part seen after coming nearer by the factor, around its middle; never more than the whole. */
export function zoomed(seen: ViewBox, factor: number, whole: ViewBox): ViewBox {
	const least = whole.width / CLOSEST;
	const width = Math.min(Math.max(seen.width / factor, least), whole.width);
	const height = (width * whole.height) / whole.width;
	const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
	const next = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
	return moved(next, 0, 0, whole);
}

export const boxText = ({ x, y, width, height }: ViewBox): string =>
	[x, y, width, height].map((number) => number.toFixed(1)).join(' ');
