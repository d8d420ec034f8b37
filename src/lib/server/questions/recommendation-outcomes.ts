import { asText, quarterOfDate } from '../engine/dialect.ts';
import type { Absence } from '../../domain/absence.ts';
import type { Move, Outcome } from '../../domain/outcome.ts';
import type { Period } from '../../domain/period.ts';
import type { RecommendationStatus } from '../../domain/recommendation.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { recommendationState } from './fragments/recommendation-state.ts';
import { rolledUp } from './fragments/rolled-up.ts';
import { bindScope, selectedHromadas, wholeOblast } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface OutcomeRow {
	recommendation_id: string;
	title_uk: string;
	title_en: string;
	verified_status: RecommendationStatus;
	outcome_state: Outcome;
	moved_state: Move;
	/** Null where the recommendation names none; then there are no values either. */
	indicator_id: string | null;
	/** The quarter in which the recommendation was issued, and that until which is looked. */
	then_period: Period;
	then_value: number | null;
	then_absence: Absence | null;
	now_period: Period;
	now_value: number | null;
	now_absence: Absence | null;
	/** Of the hromadas that have a value in both quarters: what they were and are together. */
	same_then_value: number | null;
	same_now_value: number | null;
	demo: boolean;
}

const absenceOf = (name: string) =>
	`CASE WHEN i.indicator_id IS NOT NULL AND ${name}.value IS NULL
		THEN coalesce(${name}.absence, 'not_reported') END`;
const rolledAt = (name: string, period: string) => `
	LEFT JOIN rolled ${name} ON ${name}.indicator_id = i.indicator_id AND ${name}.period = ${period}
		AND ${name}.hromada_id = i.hromada_id`;
const sameAt = (name: string, period: string) => `
	LEFT JOIN same ${name} ON i.hromada_id = 0 AND ${name}.indicator_id = i.indicator_id
		AND ${name}.quarter = i.quarter AND ${name}.period = ${period}`;

/** `kept`: hromadas with a value at both ends; `same`: what these are together at either. */
const SAME_HROMADAS = `
kept AS (
	SELECT i.indicator_id, i.quarter, m.hromada_id
	FROM (SELECT DISTINCT indicator_id, quarter FROM issued WHERE hromada_id = 0) i
	JOIN measured m ON m.indicator_id = i.indicator_id
		AND (m.period = i.quarter OR m.period = $period)
	WHERE m.value IS NOT NULL
	GROUP BY i.indicator_id, i.quarter, m.hromada_id HAVING count(DISTINCT m.period) = 2
),
same AS (
	SELECT k.indicator_id, k.quarter, m.period, ${rolledUp}
	FROM kept k JOIN measured m ON m.indicator_id = k.indicator_id
		AND m.hromada_id = k.hromada_id AND (m.period = k.quarter OR m.period = $period)
	GROUP BY k.indicator_id, k.quarter, m.period
)`;

const ROLLED = `
rolled AS (
	SELECT indicator_id, period, 0 AS hromada_id, ${rolledUp}, bool_or(demo) AS demo
	FROM measured GROUP BY indicator_id, period
	UNION ALL
	SELECT indicator_id, period, hromada_id, ${rolledUp}, bool_or(demo) AS demo
	FROM measured GROUP BY indicator_id, period, hromada_id
)`;

/** The decimals that a reader sees: a change that does not show is none. */
const DECIMALS = `CASE WHEN i.hromada_id <> 0 THEN d.decimals
	WHEN d.rollup = 'share_of_hromadas' THEN 0
	WHEN d.rollup = 'median' THEN greatest(1, d.decimals) ELSE d.decimals END`;

const COMPARED = `
compared AS (
	SELECT i.id, i.indicator_id, i.quarter, d.direction, ${DECIMALS} AS decimals,
		a.value AS then_value, ${absenceOf('a')} AS then_absence,
		b.value AS now_value, ${absenceOf('b')} AS now_absence,
		CASE WHEN i.hromada_id = 0 THEN c.value ELSE a.value END AS same_then_value,
		CASE WHEN i.hromada_id = 0 THEN e.value ELSE b.value END AS same_now_value,
		coalesce(i.demo, FALSE) OR coalesce(a.demo, FALSE) OR coalesce(b.demo, FALSE) AS demo
	FROM issued i LEFT JOIN indicator d ON d.id = i.indicator_id
	${rolledAt('a', 'i.quarter')} ${rolledAt('b', '$period')}
	${sameAt('c', 'i.quarter')} ${sameAt('e', '$period')}
),
changed AS (
	SELECT *, CASE WHEN quarter < $period
		THEN round(same_now_value, decimals) - round(same_then_value, decimals) END AS change
	FROM compared
),
judged AS (
	SELECT *, CASE WHEN change IS NULL THEN 'unknown' WHEN abs(change) < 1e-9 THEN 'still'
		WHEN (change > 0) = (direction <> 'lower') THEN 'better' ELSE 'worse' END AS moved_state
	FROM changed
)`;

/**
 * For each recommendation: whether it is verified as done, and whether its indicator went the
 * wished way from the quarter of issue to that asked for. Moved is judged by the hromadas that
 * have a value in both, so new reporters alone move nothing; for one hromada, by its own values.
 */
export const recommendationOutcomes: Question<{ period: Period; base: string }, OutcomeRow> = {
	name: 'recommendation-outcomes',
	sql: `
WITH ${selectedHromadas},
${recommendationState('not_started')},
issued AS (
	SELECT id, indicator_id, coalesce(hromada_id, 0) AS hromada_id,
		${quarterOfDate('issued_on')} AS quarter, demo
	FROM recommendation
),
wanted AS (
	SELECT DISTINCT i.indicator_id, c.period
	FROM issued i JOIN calendar c ON c.period = i.quarter OR c.period = $period
	WHERE i.indicator_id IS NOT NULL
),
${measuredParts}, ${ROLLED}, ${SAME_HROMADAS}, ${COMPARED}
SELECT j.id AS recommendation_id, s.title_uk, s.title_en, s.verified_status,
	CASE WHEN s.verified_status = 'cancelled' THEN 'cancelled'
		WHEN j.moved_state = 'unknown' THEN 'unknown'
		ELSE (CASE WHEN s.verified_status = 'done' THEN 'done' ELSE 'open' END)
			|| (CASE WHEN j.moved_state = 'better' THEN '_moved' ELSE '_not_moved' END)
		END AS outcome_state,
	j.moved_state, ${asText('j.indicator_id')} AS indicator_id,
	j.quarter AS then_period, j.then_value, j.then_absence,
	$period AS now_period, j.now_value, j.now_absence, j.same_then_value, j.same_now_value, j.demo
FROM judged j JOIN state s ON s.id = j.id
ORDER BY j.id`,
	bind: ({ period, base }) => ({ ...bindScope(wholeOblast(period, base)), period })
};
