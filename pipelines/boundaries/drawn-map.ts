import type { BoundaryLevel, BoundaryMapKind } from '#lib/domain/boundary.ts';
import type { MapProjection } from '#lib/domain/map-projection.ts';
import type { Box } from './shape.ts';
import type { LabelSpot } from './label-spot.ts';

/** An area as it is drawn: `d` of an SVG path, its box and where its name has room. */
export interface DrawnArea {
	level: BoundaryLevel;
	/** KATOTTG code; of an oblast its first four signs. */
	code: string;
	path: string;
	box: Box;
	label: LabelSpot;
}

/** A map ready to be drawn, in units of which its longer side has about a thousand. */
export interface DrawnMap {
	kind: BoundaryMapKind;
	width: number;
	height: number;
	projection: MapProjection;
	areas: readonly DrawnArea[];
}
