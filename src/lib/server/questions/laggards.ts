import { asInteger, listed, wordAt } from '../engine/dialect.ts';
import { measuredOfMembers } from './fragments/measured-parts.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface LaggardRow extends HromadaName {
	value: number;
	/** Of those most alike together: a ratio of sums, or else their mean. */
	alike_value: number;
	/** How many of them reported. */
	alike_reported: number;
	/** `value` less `alike_value`. */
	gap: number;
	demo: boolean;
}

export interface LaggardsParams {
	scope: Scope;
	indicator: string;
	/** For each hromada those most like it in the oblast: two codes. */
	alike: readonly string[];
}

/**
 * Selected hromadas that are behind those most like them in an indicator in the period, the
 * furthest behind first.
 */
export const laggards: Question<LaggardsParams, LaggardRow> = {
	name: 'laggards',
	sql: `
WITH chosen AS (WITH ${selectedHromadas} SELECT hromada_id FROM selected),
members AS (
	SELECT h.id AS hromada_id, h.raion_code, p.residents, $period AS period
	FROM hromada h LEFT JOIN population p ON p.hromada_id = h.id AND p.base = $base
),
wanted AS (
	SELECT i.id AS indicator_id, c.period FROM indicator i CROSS JOIN calendar c
	WHERE i.id = $indicator AND c.period = $period
),
${measuredOfMembers},
alike_to AS (
	SELECT one.id AS hromada_id, other.id AS alike_id
	FROM ${listed('alike')}
	JOIN hromada one ON one.code = ${wordAt('line', 1)}
	JOIN hromada other ON other.code = ${wordAt('line', 2)}
	WHERE one.id IN (SELECT hromada_id FROM chosen)
),
rolled AS (
	SELECT a.hromada_id, ${asInteger('count(m.value)')} AS reported, bool_or(m.demo) AS demo,
		CASE any_value(m.rollup) WHEN 'ratio'
			THEN any_value(m.scale) * sum(m.numerator) / nullif(sum(m.denominator), 0)
			ELSE avg(m.value) END AS value
	FROM alike_to a JOIN measured m ON m.hromada_id = a.alike_id
	GROUP BY a.hromada_id
),
compared_with AS (
	SELECT m.hromada_id, m.value, r.value AS alike_value, r.reported AS alike_reported,
		m.value - r.value AS gap, m.demo OR coalesce(r.demo, FALSE) AS demo,
		CASE WHEN i.direction = 'lower' THEN r.value - m.value ELSE m.value - r.value END AS ahead
	FROM measured m
	JOIN rolled r ON r.hromada_id = m.hromada_id
	JOIN indicator i ON i.id = m.indicator_id
)
SELECT ${hromadaName}, c.value, c.alike_value, c.alike_reported, c.gap, c.demo
FROM compared_with c JOIN hromada h ON h.id = c.hromada_id
WHERE c.ahead < 0
ORDER BY c.ahead, h.code`,
	bind: ({ scope, indicator, alike }) => ({
		...{ ...bindScope(scope), period: scope.period },
		...{ indicator, alike }
	})
};
