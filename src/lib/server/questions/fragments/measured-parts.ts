import { membersOfPeriods } from './selected-hromadas.ts';

/**
 * The CTE `measured`: one row for each of `members` (hromada_id, raion_code, residents, period) and
 * indicator of `wanted` (indicator_id, period), with numerator, denominator (the residents of the base where the indicator is counted by them),
 * value and absence; of the last two just one is there. What was never expected nor came is not
 * reported and marked as the indicator's other figures are; a denominator of zero or without
 * residents is not applicable.
 */
export const measuredOfMembers = `
marked AS (
	SELECT indicator_id, bool_or(demo) AS demo FROM observation
	WHERE indicator_id IN (SELECT indicator_id FROM wanted) GROUP BY indicator_id
),
observed AS (
	SELECT s.hromada_id, s.raion_code, w.indicator_id, w.period, i.rollup, i.scale,
		i.denominator AS kind, o.absence, o.submission, coalesce(o.demo, k.demo, FALSE) AS demo,
		CASE WHEN i.denominator = 'residents' THEN o.numerator * s.residents
			ELSE o.numerator END AS numerator,
		CASE WHEN o.numerator IS NULL OR i.denominator = 'none' THEN NULL
			WHEN i.denominator = 'reported' THEN o.denominator
			ELSE s.residents END AS denominator
	FROM members s
	JOIN wanted w ON w.period = s.period
	JOIN indicator i ON i.id = w.indicator_id
	LEFT JOIN observation o ON o.indicator_id = w.indicator_id AND o.period = w.period
		AND o.hromada_id = s.hromada_id
	LEFT JOIN marked k ON k.indicator_id = w.indicator_id
),
valued AS (
	SELECT *, CASE WHEN kind = 'none' THEN scale * numerator
		ELSE scale * numerator / nullif(denominator, 0) END AS computed
	FROM observed
),
measured AS (
	SELECT hromada_id, raion_code, indicator_id, period, rollup, scale, kind, submission, demo,
		CASE WHEN computed IS NOT NULL THEN numerator END AS numerator,
		CASE WHEN computed IS NOT NULL THEN denominator END AS denominator,
		computed AS value,
		CASE WHEN computed IS NOT NULL THEN NULL
			WHEN absence IS NOT NULL THEN absence
			WHEN numerator IS NOT NULL THEN 'not_applicable'
			ELSE 'not_reported' END AS absence
	FROM valued
)`;

/** `measured` of those hromadas asked that were in the territory at the end of each period. */
export const measuredParts = `${membersOfPeriods},
${measuredOfMembers}`;
