import type { Period } from '../domain/period.ts';
import type { Measure } from '../format/measure.ts';
import type { Chart, Look } from './chart.ts';

export interface Line {
	name: string;
	/** One for each period; null where there is no value: the line breaks there. */
	values: readonly (number | null)[];
	/** `chosen` is the accent and thick, `named` grey with its name, `other` pale and unnamed. */
	role: 'chosen' | 'named' | 'other';
}

export interface LineOverTime {
	/** All of one grain, ascending. */
	periods: readonly Period[];
	lines: readonly Line[];
	measure: Measure;
	target?: { value: number; label: string };
	/** What happened, marked on the time axis. */
	events?: readonly { period: Period; label: string }[];
}

export declare const lineOverTime: (input: LineOverTime, look: Look) => Chart;
