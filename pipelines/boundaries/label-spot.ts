import { boxOf, type Shape } from './shape.ts';

/** Where a line of text has most room: its middle, and how wide it may be. */
export interface LabelSpot {
	x: number;
	y: number;
	width: number;
}

type Span = readonly [from: number, to: number];

/** Room above and below a line of text. */
const HALF = 15;
const ROWS = 40;

function spansAt(shape: Shape, y: number): Span[] {
	const xs = shape
		.flat()
		.flatMap((ring) =>
			ring.slice(1).flatMap(([x2, y2], at) => {
				const [x1, y1] = ring[at]!;
				return y1 > y !== y2 > y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
			})
		)
		.sort((a, b) => a - b);
	return xs.flatMap((x, at) => (at % 2 ? [[xs[at - 1]!, x] as const] : []));
}

const common = (some: readonly Span[], others: readonly Span[]): Span[] =>
	some.flatMap(([from, to]) =>
		others.flatMap(([start, end]): Span[] => {
			const both = [Math.max(from, start), Math.min(to, end)] as const;
			return both[0] < both[1] ? [both] : [];
		})
	);

/** The spot of a shape for its label: the widest band, nearer the middle where two are alike. */
export function labelSpot(shape: Shape): LabelSpot {
	const { top, bottom, left, right } = boxOf(shape);
	const middle = (top + bottom) / 2;
	let best: LabelSpot = { x: (left + right) / 2, y: middle, width: 0 };
	let most = 0;
	for (let row = 1; row < ROWS; row++) {
		const y = top + ((bottom - top) * row) / ROWS;
		const lines = [y - HALF, y - HALF / 2, y + HALF / 2, y + HALF].map((at) => spansAt(shape, at));
		for (const [from, to] of lines.reduce(common, spansAt(shape, y))) {
			const worth = to - from - Math.abs(y - middle) * 0.4;
			if (worth <= most) continue;
			most = worth;
			best = { x: Math.round((from + to) / 2), y: Math.round(y), width: Math.floor(to - from) };
		}
	}
	return best;
}
