import { signedArea, type Polygon, type Ring, type Shape } from './shape.ts';

const reversed = (ring: Ring): Ring => ring.toReversed();

const isWrong = (ring: Ring, at: number): boolean => signedArea(ring) > 0 !== (at === 0);

const upright = (polygon: Polygon): Polygon =>
	polygon.map((ring, at) => (isWrong(ring, at) ? reversed(ring) : ring));

/** The shape as RFC 7946 has it: outer rings counterclockwise, holes clockwise; and how many rings were not. */
export function rewound(shape: Shape): { shape: Shape; turned: number } {
	return {
		shape: shape.map(upright),
		turned: shape.reduce((sum, polygon) => sum + polygon.filter(isWrong).length, 0)
	};
}
