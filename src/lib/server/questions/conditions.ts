import { asInteger } from '../engine/dialect.ts';
import { CONDITIONS, type Condition } from '../../domain/service-point.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ConditionRow {
	condition: Condition;
	/** Active points that fulfil it, and those of which it is known either way. */
	met: number;
	asked: number;
	points: number;
	/** Percent of `asked`. */
	share: number | null;
	demo: boolean;
}

const oneCondition = (condition: Condition, position: number) => `
SELECT ${position} AS position, '${condition}' AS condition,
	${asInteger(`count(CASE WHEN ${condition} THEN 1 END)`)} AS met,
	${asInteger(`count(${condition})`)} AS asked, ${asInteger('count(*)')} AS points,
	coalesce(bool_or(demo), FALSE) AS demo
FROM active`;

/** The five barrier-free conditions over the active points of the period that stand in a building. */
export const conditions: Question<{ scope: Scope }, ConditionRow> = {
	name: 'conditions',
	sql: `
WITH ${selectedHromadas},
active AS (
	SELECT p.* FROM service_point p JOIN selected s ON s.hromada_id = p.hromada_id
	WHERE p.period = $period AND p.status = 'active' AND p.kind <> 'mobile'
),
counted AS (${CONDITIONS.map(oneCondition).join('\nUNION ALL')})
SELECT condition, met, asked, points, 100.0 * met / nullif(asked, 0) AS share, demo
FROM counted
ORDER BY position`,
	bind: ({ scope }) => ({ ...bindScope(scope), period: scope.period })
};
