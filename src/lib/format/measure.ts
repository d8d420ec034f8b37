import type { Unit } from '../domain/indicator.ts';

/** What a number counts, and with how many decimals it is shown. */
export interface Measure {
	unit: Unit;
	decimals: number;
}
