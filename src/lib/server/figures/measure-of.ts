import type { Measure } from '../../format/measure.ts';
import type { IndicatorRow } from '../questions/indicators.ts';

type Measured = Pick<IndicatorRow, 'unit' | 'decimals' | 'rollup'>;

/** How the value of one hromada is written. */
export function measureOf({ unit, decimals }: Measured): Measure {
	return { unit, decimals };
}

/** How the value of many is written: of hromadas that say yes the share, of a median the half. */
export function wholeMeasureOf(indicator: Measured): Measure {
	const { unit, decimals, rollup } = indicator;
	if (rollup === 'share_of_hromadas') return { unit: 'percent', decimals: 0 };
	return rollup === 'median' ? { unit, decimals: Math.max(1, decimals) } : measureOf(indicator);
}
