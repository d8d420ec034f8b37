import { asText, quarterOfDate } from '../engine/dialect.ts';
import type { Absence } from '../../domain/absence.ts';
import type { Period } from '../../domain/period.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { rolledUp } from './fragments/rolled-up.ts';
import { bindScope, selectedHromadas, wholeOblast } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface IndicatorMovedRow {
	recommendation_id: string;
	indicator_id: string;
	/** The quarter in which the recommendation was issued. */
	then_period: Period;
	then_value: number | null;
	then_absence: Absence | null;
	now_period: Period;
	now_value: number | null;
	now_absence: Absence | null;
	/** Whether the recommendation or either value is. */
	demo: boolean;
}

const absenceOf = (name: string) =>
	`CASE WHEN ${name}.value IS NULL THEN coalesce(${name}.absence, 'not_reported') END`;
const joinOf = (name: string, period: string) => `
LEFT JOIN rolled ${name} ON ${name}.indicator_id = i.indicator_id AND ${name}.period = ${period}
	AND ${name}.hromada_id = i.hromada_id`;

/**
 * For each recommendation that names an indicator: its value when it was issued and now, for the
 * hromada it concerns, else for the whole oblast.
 */
export const indicatorMoved: Question<{ period: Period; base: string }, IndicatorMovedRow> = {
	name: 'indicator-moved',
	sql: `
WITH ${selectedHromadas},
issued AS (
	SELECT id, indicator_id, coalesce(hromada_id, 0) AS hromada_id,
		${quarterOfDate('issued_on')} AS quarter, demo
	FROM recommendation WHERE indicator_id IS NOT NULL
),
wanted AS (
	SELECT DISTINCT i.indicator_id, c.period
	FROM issued i JOIN calendar c ON c.period = i.quarter OR c.period = $period
),
${measuredParts},
rolled AS (
	SELECT indicator_id, period, 0 AS hromada_id, ${rolledUp}, bool_or(demo) AS demo
	FROM measured GROUP BY indicator_id, period
	UNION ALL
	SELECT indicator_id, period, hromada_id, ${rolledUp}, bool_or(demo) AS demo
	FROM measured GROUP BY indicator_id, period, hromada_id
)
SELECT i.id AS recommendation_id, ${asText('i.indicator_id')} AS indicator_id,
	i.quarter AS then_period, a.value AS then_value, ${absenceOf('a')} AS then_absence,
	$period AS now_period, b.value AS now_value, ${absenceOf('b')} AS now_absence,
	coalesce(i.demo, FALSE) OR coalesce(a.demo, FALSE) OR coalesce(b.demo, FALSE) AS demo
FROM issued i ${joinOf('a', 'i.quarter')} ${joinOf('b', '$period')}
ORDER BY i.id`,
	bind: ({ period, base }) => ({ ...bindScope(wholeOblast(period, base)), period })
};
