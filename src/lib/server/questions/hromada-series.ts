import { asText } from '../engine/dialect.ts';
import type { Absence } from '../../domain/absence.ts';
import type { Grain, Period } from '../../domain/period.ts';
import { measuredOfMembers } from './fragments/measured-parts.ts';
import type { Question } from './question.ts';

export interface HromadaSeriesRow {
	indicator_id: string;
	period: Period;
	value: number | null;
	absence: Absence | null;
	demo: boolean;
}

/** All indicators of one hromada (KATOTTG) over their periods of one grain: for sparklines. */
export const hromadaSeries: Question<
	{ code: string; base: string; grain: Grain },
	HromadaSeriesRow
> = {
	name: 'hromada-series',
	sql: `
WITH wanted AS (SELECT DISTINCT indicator_id, period FROM observation WHERE grain = $grain),
members AS (
	SELECT h.id AS hromada_id, h.raion_code, p.residents, c.period
	FROM hromada h CROSS JOIN calendar c
	LEFT JOIN population p ON p.hromada_id = h.id AND p.base = $base
	WHERE h.code = $code AND c.grain = $grain
),
${measuredOfMembers}
SELECT ${asText('indicator_id')} AS indicator_id, ${asText('period')} AS period, value, absence,
	demo
FROM measured
ORDER BY 1, 2`,
	bind: ({ code, base, grain }) => ({ code, base, grain })
};
