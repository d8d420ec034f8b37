import type { Measure } from '../format/measure.ts';
import type { Cell } from './cell.ts';
import type { Chart, Look } from './chart.ts';

export interface SortedBars {
	/** In any order: sorted here; absent ones last, with their reason in words. */
	bars: readonly (Cell & { name: string; isChosen?: boolean })[];
	measure: Measure;
	reference?: { value: number; label: string };
}

export declare const sortedBars: (input: SortedBars, look: Look) => Chart;
