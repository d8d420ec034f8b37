import type { BoundaryLevel, BoundaryMapKind } from '#lib/domain/boundary.ts';
import { fittingProjection, projector } from '#lib/domain/map-projection.ts';
import type { DrawnArea, DrawnMap } from './drawn-map.ts';
import { labelSpot } from './label-spot.ts';
import { boxOf, moved, type Point, type Shape } from './shape.ts';
import { sharedBorders, simplified } from './simplified.ts';
import { drawnShape, pathOf } from './svg-path.ts';

/** What is drawn: areas, and those that some of them make together. */
export interface ToDraw {
	kind: BoundaryMapKind;
	areas: readonly { level: BoundaryLevel; code: string; shape: Shape }[];
	groups: readonly { level: BoundaryLevel; code: string; members: readonly number[] }[];
}

interface Style {
	/** Units of the longer side. */
	size: number;
	/** Bytes of all paths together, at most. */
	bytes: number;
}

const STYLES: Record<BoundaryMapKind, Style> = {
	hromada: { size: 1000, bytes: 48_000 },
	oblast: { size: 300, bytes: 9_000 }
};
const MARGIN = 4;
/** The first simplification is of what no screen shows, in square units. */
const LIGHTEST = 0.25;
const HEAVIEST = 5000;

function drawnArea(level: BoundaryLevel, code: string, shape: Shape): DrawnArea {
	const drawn = drawnShape(shape);
	return { level, code, path: pathOf(drawn), box: boxOf(drawn), label: labelSpot(drawn) };
}

/** Draws the areas by one projection of equal area, simplified as far as the bytes ask. */
export function drawMap({ kind, areas, groups }: ToDraw): DrawnMap {
	const { size, bytes } = STYLES[kind];
	const points = areas.flatMap(({ shape }) => shape.flat(2) as Point[]);
	const { projection, width, height } = fittingProjection(points, size, MARGIN);
	const project = projector(projection);
	const borders = sharedBorders(areas.map(({ shape }) => moved(shape, project)));
	const members = groups.map((group) => group.members);
	for (let weight = LIGHTEST; ; weight *= 1.6) {
		const { shapes, merged } = simplified(borders, weight, members);
		const drawn = [
			...areas.map(({ level, code }, at) => drawnArea(level, code, shapes[at]!)),
			...groups.map(({ level, code }, at) => drawnArea(level, code, merged[at]!))
		];
		const total = drawn.reduce((sum, { path }) => sum + path.length, 0);
		if (total <= bytes || weight > HEAVIEST) {
			return { kind, width, height, projection, areas: drawn };
		}
	}
}
