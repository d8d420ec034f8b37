import type { Period } from '../domain/period.ts';
import type { Measure } from '../format/measure.ts';
import type { Chart, Look } from './chart.ts';

export interface SmallMultiples {
	periods: readonly Period[];
	/** One panel each, all on one scale: the panel's own line against `whole`. */
	panels: readonly { name: string; values: readonly (number | null)[] }[];
	/** The oblast's line, grey in each panel. */
	whole: { name: string; values: readonly (number | null)[] };
	measure: Measure;
}

export declare const smallMultiples: (input: SmallMultiples, look: Look) => Chart;
