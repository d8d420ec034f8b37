import type { Period } from '../domain/period.ts';
import type { Chart, Look } from './chart.ts';

export interface NetworkOverTime {
	periods: readonly Period[];
	/** From the bottom up, at most five; one count for each period. */
	kinds: readonly { name: string; counts: readonly number[] }[];
	events?: readonly { period: Period; label: string }[];
}

export declare const networkOverTime: (input: NetworkOverTime, look: Look) => Chart;
