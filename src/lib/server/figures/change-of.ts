import { splitChange, type Change, type Pair } from '../../domain/change.ts';
import type { HromadaValueRow } from '../questions/hromada-values.ts';
import type { IndicatorRow } from '../questions/indicators.ts';

type Since = 'before' | 'year';
type Rolled = Pick<IndicatorRow, 'rollup' | 'scale'>;

function partsOf(
	value: number | null,
	numerator: number | null,
	denominator: number | null,
	isShareOfHromadas: boolean
): Pair['after'] {
	if (value === null) return null;
	if (isShareOfHromadas) return { numerator: value > 0 ? 1 : 0, denominator: 1 };
	return { numerator: numerator ?? 0, denominator: denominator ?? 1 };
}

/**
 * The change of the whole since the period before or the year before, split in what the same
 * hromadas changed and what came from others reporting; null for a median, which has no parts.
 */
export function changeOf(
	rows: readonly HromadaValueRow[],
	{ rollup, scale }: Rolled,
	since: Since
): Change | null {
	if (rollup === 'median') return null;
	const asks = rollup === 'share_of_hromadas';
	const pairs = rows.map((row) => ({
		before: partsOf(
			row[`${since}_value`],
			row[`${since}_numerator`],
			row[`${since}_denominator`],
			asks
		),
		after: partsOf(row.value, row.numerator, row.denominator, asks)
	}));
	return splitChange(pairs, rollup === 'sum' ? 'sum' : 'ratio', asks ? 100 : scale);
}
