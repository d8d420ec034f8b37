import type { Measure } from '../../format/measure.ts';
import type { IndicatorRow } from '../questions/indicators.ts';

type Measured = Pick<IndicatorRow, 'unit' | 'decimals' | 'rollup'>;

/** How the value of one hromada is written. */
export function measureOf({ unit, decimals }: Measured): Measure {
	return { unit, decimals };
}

/** How the value of many is written: of hromadas that say yes, the share. */
export function wholeMeasureOf(indicator: Measured): Measure {
	return indicator.rollup === 'share_of_hromadas'
		? { unit: 'percent', decimals: 0 }
		: measureOf(indicator);
}
