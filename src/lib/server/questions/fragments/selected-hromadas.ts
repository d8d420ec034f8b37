import { isPeriod, lastDay } from '../../../domain/period.ts';
import type { Selection } from '../../../url/selection.ts';
import type { Bound } from '../question.ts';

/** What of a reader's selection decides which hromadas are counted, and by which residents. */
export type Scope = Pick<Selection, 'period' | 'raion' | 'type' | 'base' | 'territory'>;

/** Whether the hromada of `alias` was in the territory on the day. */
const inTerritory = (alias: string, day: string) => `($territory = 'all' OR NOT EXISTS (
	SELECT 1 FROM territorial_status t
	WHERE t.hromada_id = ${alias}.hromada_id AND t.scope = 'whole' AND t.from_date <= ${day}
		AND (t.to_date IS NULL OR t.to_date >= ${day})
		AND (t.status = 'occupied' OR ($territory = 'calm' AND t.status = 'active_hostilities'))
))`;

/**
 * The CTEs `asked` (hromada_id, raion_code, residents): hromadas of the raion and type; and
 * `selected`: those of them that were in the territory on the last day of the period.
 */
export const selectedHromadas = `
asked AS (
	SELECT h.id AS hromada_id, h.raion_code, p.residents
	FROM hromada h
	LEFT JOIN population p ON p.hromada_id = h.id AND p.base = $base
	WHERE ($raion IS NULL OR h.raion_code = $raion) AND ($type IS NULL OR h.type = $type)
),
selected AS (SELECT a.* FROM asked a WHERE ${inTerritory('a', 'CAST($last_day AS DATE)')})`;

/**
 * The CTE `members`: each of `asked` with each period of `wanted` on whose last day it was in the
 * territory, so that a date that moves changes no period before it.
 */
export const membersOfPeriods = `
members AS (
	SELECT a.*, c.period
	FROM asked a CROSS JOIN calendar c
	WHERE c.period IN (SELECT period FROM wanted) AND ${inTerritory('a', 'c.ends_on')}
)`;

const END_OF_TIME = '9999-12-31';

/** Values for `selectedHromadas`. */
export function bindScope({ period, raion, type, base, territory }: Scope): Bound {
	const last_day = isPeriod(period) ? lastDay(period) : END_OF_TIME;
	return { raion, type, base, territory, last_day };
}

/** All hromadas of the oblast, at a period and by a population base. */
export function wholeOblast(period: string, base: string): Scope {
	return { period, base, raion: null, type: null, territory: 'all' };
}
