import { caption } from './caption.ts';
import { textWidth } from './text-width.ts';
import { EDGE, FONT_SIZE, INK, MID, PAPER } from './theme.ts';

/**
 * What a day of a recommendation is, each with a shape of its own: ring, half disc, disc in a ring,
 * disc, cross, and an upright for the deadline.
 */
export type StepKind = 'waiting' | 'progress' | 'called_done' | 'done' | 'stopped' | 'due';

const RADIUS = 4.25;
const HALF_TURN = Math.PI / 2;

const disc = (x: number, y: number, r: number, style: object) => ({
	type: 'circle',
	silent: true,
	z: 5,
	shape: { cx: x, cy: y, r },
	style
});
const stroke = (x1: number, y1: number, x2: number, y2: number, style: object) => ({
	type: 'line',
	silent: true,
	z: 5,
	shape: { x1, y1, x2, y2 },
	style
});
const ring = (x: number, y: number) =>
	disc(x, y, RADIUS, { fill: PAPER, stroke: MID, lineWidth: 1.5 });

const SHAPES: Record<StepKind, (x: number, y: number) => object[]> = {
	waiting: (x, y) => [ring(x, y)],
	progress: (x, y) => [
		ring(x, y),
		{
			type: 'sector',
			silent: true,
			z: 5,
			shape: { cx: x, cy: y, r0: 0, r: RADIUS, startAngle: -HALF_TURN, endAngle: HALF_TURN },
			style: { fill: MID }
		}
	],
	called_done: (x, y) => [
		disc(x, y, RADIUS + 0.5, { fill: PAPER, stroke: INK, lineWidth: 1.5 }),
		disc(x, y, 2, { fill: INK })
	],
	done: (x, y) => [disc(x, y, RADIUS + 1, { fill: INK, stroke: PAPER, lineWidth: 1.5 })],
	stopped: (x, y) => [
		disc(x, y, RADIUS + 1.5, { fill: PAPER }),
		stroke(x - 4, y - 4, x + 4, y + 4, { stroke: MID, lineWidth: 2 }),
		stroke(x - 4, y + 4, x + 4, y - 4, { stroke: MID, lineWidth: 2 })
	],
	due: (x, y) => [stroke(x, y - 7, x, y + 7, { stroke: EDGE, lineWidth: 2 })]
};

/** The shape of a step with its middle at a place of the drawing. */
export function stepMark(kind: StepKind, x: number, y: number): object[] {
	return SHAPES[kind](x, y);
}

const LINE = 20;
const AFTER_MARK = 12;
const BETWEEN = 18;

/** Says what each shape is, in as many lines as the width asks for, and how tall that is. */
export function stepLegend(
	names: readonly (readonly [StepKind, string])[],
	width: number
): { marks: object[]; height: number } {
	let [x, y] = [6, 10];
	const marks = names.flatMap(([kind, name]) => {
		const room = AFTER_MARK + textWidth(name, FONT_SIZE);
		if (x > 6 && x + room > width) [x, y] = [6, y + LINE];
		const at = x;
		x += room + BETWEEN;
		return [...stepMark(kind, at, y), caption(at + AFTER_MARK, y, name, { fill: MID })];
	});
	return { marks, height: y + LINE / 2 };
}
