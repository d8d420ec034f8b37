import { asInteger, asText, isOneOf, listed, median, wordAt } from '../engine/dialect.ts';
import type { Absence } from '../../domain/absence.ts';
import { isPeriod, monthsOf, type Period } from '../../domain/period.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { rolledUp } from './fragments/rolled-up.ts';
import { bindScope, selectedHromadas, wholeOblast } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface HromadaProfileRow {
	indicator_id: string;
	numerator: number | null;
	denominator: number | null;
	value: number | null;
	absence: Absence | null;
	submission: number | null;
	demo: boolean;
	raion_value: number | null;
	raion_reported: number;
	raion_expected: number;
	oblast_value: number | null;
	oblast_reported: number;
	oblast_expected: number;
	/** Half of the raion's hromadas that reported have less. */
	raion_median: number | null;
	/** Of those most alike together; of what is added up, the mean. */
	alike_value: number | null;
	alike_reported: number;
	/** Months of the period that are there; null for what is not told by months. */
	months_reported: number | null;
}

export interface HromadaProfileParams {
	/** KATOTTG. */
	code: string;
	period: Period;
	base: string;
	/** Those most like it in each theme: theme, code, difference. */
	similar: readonly string[];
}

/**
 * Every indicator of one hromada in a period, beside its raion, the oblast and those most alike, in
 * the order of the catalogue. Names and units are in `indicators`.
 */
export const hromadaProfile: Question<HromadaProfileParams, HromadaProfileRow> = {
	name: 'hromada-profile',
	sql: `
WITH ${selectedHromadas},
wanted AS (
	SELECT i.id AS indicator_id, c.period FROM indicator i CROSS JOIN calendar c
	WHERE c.period = $period
),
${measuredParts},
mine AS (SELECT id, raion_code FROM hromada WHERE code = $code),
oblast_rolled AS (SELECT indicator_id, ${rolledUp} FROM measured GROUP BY indicator_id),
raion_rolled AS (
	SELECT m.indicator_id, ${median('value')} AS half, ${rolledUp}
	FROM measured m JOIN mine ON mine.raion_code = m.raion_code
	GROUP BY m.indicator_id
),
similar_to AS (
	SELECT i.id AS indicator_id, h.id AS hromada_id
	FROM ${listed('similar')}
	JOIN indicator i ON i.theme = ${wordAt('line', 1)}
	JOIN hromada h ON h.code = ${wordAt('line', 2)}
),
alike_rolled AS (
	SELECT indicator_id, avg(value) AS mean, ${rolledUp}
	FROM measured JOIN similar_to USING (indicator_id, hromada_id)
	GROUP BY indicator_id
),
month_counts AS (
	SELECT o.indicator_id, ${asInteger('count(o.numerator)')} AS reported
	FROM observation o JOIN mine ON mine.id = o.hromada_id
	WHERE o.grain = 'month' AND ${isOneOf('o.period', 'months')}
	GROUP BY o.indicator_id
)
SELECT ${asText('m.indicator_id')} AS indicator_id, m.numerator, m.denominator, m.value, m.absence,
	m.submission, m.demo,
	r.value AS raion_value, r.reported AS raion_reported, r.expected AS raion_expected,
	o.value AS oblast_value, o.reported AS oblast_reported, o.expected AS oblast_expected,
	r.half AS raion_median,
	CASE WHEN m.rollup = 'sum' THEN a.mean ELSE a.value END AS alike_value,
	coalesce(a.reported, 0) AS alike_reported, c.reported AS months_reported
FROM measured m
JOIN mine ON mine.id = m.hromada_id
JOIN raion_rolled r ON r.indicator_id = m.indicator_id
JOIN oblast_rolled o ON o.indicator_id = m.indicator_id
JOIN indicator i ON i.id = m.indicator_id
LEFT JOIN alike_rolled a ON a.indicator_id = m.indicator_id
LEFT JOIN month_counts c ON c.indicator_id = m.indicator_id
LEFT JOIN theme t ON t.id = i.theme
ORDER BY t.position, i.position`,
	bind: ({ code, period, base, similar }) => ({
		...bindScope(wholeOblast(period, base)),
		...{ period, code, similar, months: isPeriod(period) ? monthsOf(period) : [] }
	})
};
