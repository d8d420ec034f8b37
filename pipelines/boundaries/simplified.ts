import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection as Geometries, MultiPolygon } from 'geojson';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import type { Shape } from './shape.ts';

type Objects = { areas: GeometryCollection };
type Weighed = Topology<Objects>;

/** Shapes whose borders are drawn once, whichever of the two neighbours they are of. */
export interface SharedBorders {
	topology: Weighed;
}

/** Finer than any screen shows: points nearer than it are one, so that borders meet. */
const GRID = 1 / 32;

const snap = (value: number): number => Math.round(value / GRID);

const asGeometry = (shape: Shape): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: shape.map((polygon) =>
		polygon.map((ring) => ring.map(([x, y]) => [snap(x), snap(y)]))
	)
});

const asShape = ({ coordinates }: MultiPolygon): Shape =>
	coordinates.map((polygon) =>
		polygon.map((ring) => ring.map(([x, y]) => [x! * GRID, y! * GRID] as const))
	);

/** Finds the borders that areas share, and how much each of their points matters. */
export function sharedBorders(shapes: readonly Shape[]): SharedBorders {
	const geometries = shapes.map(asGeometry);
	const areas: Geometries = { type: 'GeometryCollection', geometries };
	const raw = topology({ areas });
	return { topology: presimplify(raw as Weighed) };
}

/**
 * The areas without points that matter less than a triangle of `weight`, and those that `groups`
 * (places in the list of shapes) make together.
 */
export function simplified(
	{ topology }: SharedBorders,
	weight: number,
	groups: readonly (readonly number[])[]
): { shapes: Shape[]; merged: Shape[] } {
	const light = simplify(topology, weight / GRID ** 2);
	const arcs = light.objects.areas.geometries as Arcs[];
	return {
		shapes: arcs.map((geometry) => asShape(feature(light, geometry).geometry as MultiPolygon)),
		merged: groups.map((group) =>
			asShape(
				merge(
					light,
					group.map((at) => arcs[at]!)
				)
			)
		)
	};
}
