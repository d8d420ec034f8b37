import type { BoundaryMapKind } from '../../domain/boundary.ts';
import type { MapProjection } from '../../domain/map-projection.ts';
import type { Question } from './question.ts';

/** An imported map: its frame, its projection, and whose the boundaries are. */
export interface BoundaryMapRow extends MapProjection {
	kind: BoundaryMapKind;
	file: string;
	licence: string;
	source: string;
	width: number;
	height: number;
}

/** The imported maps; none where no boundaries were imported. */
export const boundaryMaps: Question<void, BoundaryMapRow> = {
	name: 'boundary-maps',
	sql: `
SELECT kind, file, licence, source, width, height, meridian, south, north, scale, x, y
FROM boundary_map
ORDER BY kind`,
	bind: () => ({})
};
