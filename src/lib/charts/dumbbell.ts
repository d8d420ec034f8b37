import type { Measure } from '../format/measure.ts';
import type { Chart, Look } from './chart.ts';

export interface Dumbbell {
	/** In the order to show; null where there was or is no value. */
	rows: readonly { name: string; then: number | null; now: number | null }[];
	/** What the two ends are: «III квартал 2025», «III квартал 2026». */
	then: string;
	now: string;
	measure: Measure;
}

export declare const dumbbell: (input: Dumbbell, look: Look) => Chart;
