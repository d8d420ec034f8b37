import { signedArea, type Point, type Ring, type Shape } from './shape.ts';

/** Rings smaller than it cannot be seen. */
const LEAST = 2;

function wholeUnits(ring: Ring): Ring {
	const rounded = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
	return rounded.filter(
		([x, y], at) => at === 0 || x !== rounded[at - 1]![0] || y !== rounded[at - 1]![1]
	);
}

const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

function stepsOf(ring: Ring): string {
	const steps = ring.slice(1, -1).map(([x, y], at) => {
		const [fromX, fromY] = ring[at]!;
		return pair(x - fromX, y - fromY);
	});
	return steps.reduce((path, step) => path + (step[0] === '-' ? '' : ' ') + step, '').trim();
}

const pathOfRing = (ring: Ring): string =>
	`M${pair(...(ring[0]! as [number, number]))}l${stepsOf(ring)}z`;

/** The shape in whole units; rings that none could see are left out, but never all. */
export function drawnShape(shape: Shape): Shape {
	const whole = shape.map((polygon) => polygon.map(wholeUnits));
	const sized = whole.map((polygon) =>
		polygon.filter((ring) => ring.length > 3 && Math.abs(signedArea(ring)) >= LEAST)
	);
	const seen = sized.filter((polygon, at) => polygon.length && polygon[0] === whole[at]![0]);
	if (seen.length) return seen;
	const largest = shape.toSorted(
		(a, b) => Math.abs(signedArea(b[0]!)) - Math.abs(signedArea(a[0]!))
	)[0];
	return largest ? [[largest[0]!]] : [];
}

/** `d` of an SVG path of a drawn shape, in steps from point to point. */
export const pathOf = (drawn: Shape): string => drawn.flat().map(pathOfRing).join('');
