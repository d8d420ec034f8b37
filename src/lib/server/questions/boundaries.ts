import type { BoundaryLevel, BoundaryMapKind } from '../../domain/boundary.ts';
import type { Question } from './question.ts';

/** An area as it is drawn, in the units of its map. */
export interface BoundaryRow {
	kind: BoundaryMapKind;
	level: BoundaryLevel;
	/** KATOTTG code; of an oblast its first four signs. */
	code: string;
	/** `d` of an SVG path. */
	path: string;
	min_x: number;
	min_y: number;
	max_x: number;
	max_y: number;
	/** Middle and width of the spot where a line of text has most room. */
	label_x: number;
	label_y: number;
	label_width: number;
}

/** Every area of the imported maps; none where no boundaries were imported. */
export const boundaries: Question<void, BoundaryRow> = {
	name: 'boundaries',
	sql: `
SELECT kind, level, code, path, min_x, min_y, max_x, max_y, label_x, label_y, label_width
FROM boundary
ORDER BY kind, level, code`,
	bind: () => ({})
};
