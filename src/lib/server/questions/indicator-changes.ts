import { asInteger, asText } from '../engine/dialect.ts';
import type { Unit } from '../../domain/indicator.ts';
import { previous, requireGrain, shift, type Period } from '../../domain/period.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import type { Named } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

/** `total = real + coverage`, each in the indicator's unit; null where it can't be said. */
export interface IndicatorChangeRow extends Named {
	indicator_id: string;
	unit: Unit;
	then_period: Period;
	now_period: Period;
	then_value: number | null;
	now_value: number | null;
	total_change: number | null;
	/** What the hromadas that reported both times changed. */
	real_change: number | null;
	/** What came from others starting or ceasing to report. */
	coverage_change: number | null;
	then_reported: number;
	now_reported: number;
	both_reported: number;
	demo: boolean;
}

const PER_YEAR = { month: 12, quarter: 4, year: 1 };

/** A share of hromadas counts those that say yes among those that reported. */
const partsOf = (side: 'a' | 'b', name: string) => `
	CASE WHEN ${side}.rollup = 'share_of_hromadas' THEN (${side}.value > 0)::INTEGER
		WHEN ${side}.value IS NOT NULL THEN ${side}.numerator END AS ${name}_numerator,
	CASE WHEN ${side}.rollup = 'share_of_hromadas' THEN 1
		WHEN ${side}.value IS NOT NULL THEN ${side}.denominator END AS ${name}_denominator,
	${side}.value AS ${name}_value`;

const wholeOf = (name: string, condition: string) => `
	CASE rollup WHEN 'sum' THEN scale * sum(${name}_numerator) FILTER (WHERE ${condition})
		ELSE scale * sum(${name}_numerator) FILTER (WHERE ${condition})
			/ nullif(sum(${name}_denominator) FILTER (WHERE ${condition}), 0) END`;

const inBoth = 'then_value IS NOT NULL AND now_value IS NOT NULL';
const countOf = (condition: string) => asInteger(`count(*) FILTER (WHERE ${condition})`);

export interface IndicatorChangesParams {
	scope: Scope;
	/** Null for all. */
	indicator: string | null;
}

/**
 * The honest change of every total and share since the period before and the year before, over the
 * hromadas asked that were in the territory at the end of each period. Medians have no parts and
 * are left out.
 */
export const indicatorChanges: Question<IndicatorChangesParams, IndicatorChangeRow> = {
	name: 'indicator-changes',
	sql: `
WITH ${selectedHromadas},
wanted AS (
	SELECT i.id AS indicator_id, c.period FROM indicator i CROSS JOIN calendar c
	WHERE c.period IN ($period, $before, $year) AND i.rollup <> 'median'
		AND ($indicator IS NULL OR i.id = $indicator)
),
${measuredParts},
thens AS (SELECT DISTINCT period FROM wanted WHERE period <> $period),
before AS (SELECT * FROM measured WHERE period <> $period),
after AS (
	SELECT m.* EXCLUDE (period), t.period FROM measured m CROSS JOIN thens t
	WHERE m.period = $period
),
paired AS (
	SELECT indicator_id, period AS then_period, coalesce(b.rollup, a.rollup) AS rollup,
		coalesce(a.demo, FALSE) OR coalesce(b.demo, FALSE) AS demo,
		CASE coalesce(b.rollup, a.rollup) WHEN 'share_of_hromadas' THEN 100
			ELSE coalesce(b.scale, a.scale) END AS scale,
		${partsOf('a', 'then')}, ${partsOf('b', 'now')}
	FROM before a FULL JOIN after b USING (indicator_id, hromada_id, period)
),
split AS (
	SELECT indicator_id, then_period, bool_or(demo) AS demo,
		${wholeOf('then', 'then_value IS NOT NULL')} AS then_whole,
		${wholeOf('now', 'now_value IS NOT NULL')} AS now_whole,
		${wholeOf('now', inBoth)} - ${wholeOf('then', inBoth)} AS real_change,
		${countOf('then_value IS NOT NULL')} AS then_reported,
		${countOf('now_value IS NOT NULL')} AS now_reported,
		${countOf(inBoth)} AS both_reported
	FROM paired
	GROUP BY indicator_id, then_period, rollup, scale
)
SELECT ${asText('s.indicator_id')} AS indicator_id, i.name_uk, i.name_en, i.unit,
	${asText('s.then_period')} AS then_period, $period AS now_period,
	s.then_whole AS then_value, s.now_whole AS now_value,
	CASE WHEN real_change IS NOT NULL THEN now_whole - then_whole END AS total_change,
	s.real_change, now_whole - then_whole - real_change AS coverage_change,
	s.then_reported, s.now_reported, s.both_reported, s.demo
FROM split s JOIN indicator i ON i.id = s.indicator_id
ORDER BY i.position, s.then_period DESC`,
	bind: ({ scope, indicator }) => ({
		...bindScope(scope),
		indicator,
		period: scope.period,
		before: previous(scope.period),
		year: shift(scope.period, -PER_YEAR[requireGrain(scope.period)])
	})
};
