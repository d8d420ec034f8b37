import type { Bilingual } from './place.ts';

/** How the values of hromadas become one value of a raion or the oblast. */
export const ROLLUPS = ['sum', 'ratio', 'share_of_hromadas', 'median'] as const;
export type Rollup = (typeof ROLLUPS)[number];

export type Direction = 'higher' | 'lower' | 'neutral';
export type Unit =
	| 'percent'
	| 'count'
	| 'persons'
	| 'minutes'
	| 'hours'
	| 'per_1000'
	| 'per_10000'
	| 'ratio'
	| 'yes_no'
	| 'score_100'
	| 'score_1'
	| 'points';

/**
 * One thing that is measured. Its value is `scale × numerator ÷ denominator`; without a
 * denominator it is the numerator. `denominator: 'population'` takes the residents of the base
 * that the reader chose.
 */
export interface Indicator {
	id: string;
	theme: string;
	name: Bilingual;
	definition: Bilingual;
	unit: Unit;
	direction: Direction;
	frequency: 'month' | 'quarter' | 'year';
	rollup: Rollup;
	denominator: 'none' | 'reported' | 'population';
	scale: number;
	decimals: number;
}
