import { asInteger, countIf, median, mostFrequent } from '../../engine/dialect.ts';
import type { Absence } from '../../../domain/absence.ts';

/**
 * A value for many hromadas, with n of N. `numerator` and `denominator` are sums over those that
 * reported (for a share of hromadas: those that say yes, those that reported); null for a median.
 * `expected` leaves out hromadas to which the indicator does not apply. Where nobody reported,
 * `absence` is the most frequent reason.
 */
export interface RolledUp {
	numerator: number | null;
	denominator: number | null;
	value: number | null;
	absence: Absence | null;
	reported: number;
	expected: number;
}

/** Columns of `RolledUp` over groups of `measured` that hold one indicator. */
export const rolledUp = `
	CASE any_value(rollup) WHEN 'median' THEN NULL
		WHEN 'share_of_hromadas' THEN ${asInteger('count(CASE WHEN value > 0 THEN 1 END)')}
		ELSE sum(numerator) END::DOUBLE AS numerator,
	CASE any_value(rollup) WHEN 'share_of_hromadas' THEN nullif(count(value), 0)
		WHEN 'ratio' THEN sum(denominator) END::DOUBLE AS denominator,
	(CASE any_value(rollup)
		WHEN 'median' THEN ${median('value')}
		WHEN 'share_of_hromadas'
			THEN 100.0 * count(CASE WHEN value > 0 THEN 1 END) / nullif(count(value), 0)
		WHEN 'ratio' THEN any_value(scale) * sum(numerator) / nullif(sum(denominator), 0)
		ELSE any_value(scale) * sum(numerator) END)::DOUBLE AS value,
	CASE WHEN count(value) = 0 THEN ${mostFrequent('absence')} END AS absence,
	${asInteger('count(value)')} AS reported,
	${countIf("absence IS NULL OR absence <> 'not_applicable'")} AS expected`;
