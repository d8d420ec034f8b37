import type { Period } from '../domain/period.ts';
import type { Measure } from '../format/measure.ts';
import type { Cell } from './cell.ts';
import type { Chart, Look } from './chart.ts';

export interface HeatGrid {
	periods: readonly Period[];
	/** In the order to show, grouped by raion; one cell for each period. */
	groups: readonly {
		name: string;
		rows: readonly { name: string; cells: readonly Cell[] }[];
	}[];
	measure: Measure;
}

export declare const heatGrid: (input: HeatGrid, look: Look) => Chart;
