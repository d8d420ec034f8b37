import { asText } from '../engine/dialect.ts';
import type { Absence } from '../../domain/absence.ts';
import type { Period } from '../../domain/period.ts';
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
}

export interface HromadaProfileParams {
	/** KATOTTG. */
	code: string;
	period: Period;
	base: string;
}

/**
 * Every indicator of one hromada in a period, beside its raion and the oblast, in the order of
 * the catalogue. Names and units are in `indicators`.
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
	SELECT m.indicator_id, ${rolledUp}
	FROM measured m JOIN mine ON mine.raion_code = m.raion_code
	GROUP BY m.indicator_id
)
SELECT ${asText('m.indicator_id')} AS indicator_id, m.numerator, m.denominator, m.value, m.absence,
	m.submission, m.demo,
	r.value AS raion_value, r.reported AS raion_reported, r.expected AS raion_expected,
	o.value AS oblast_value, o.reported AS oblast_reported, o.expected AS oblast_expected
FROM measured m
JOIN mine ON mine.id = m.hromada_id
JOIN raion_rolled r ON r.indicator_id = m.indicator_id
JOIN oblast_rolled o ON o.indicator_id = m.indicator_id
JOIN indicator i ON i.id = m.indicator_id
LEFT JOIN theme t ON t.id = i.theme
ORDER BY t.position, i.position`,
	bind: ({ code, period, base }) => ({
		...bindScope(wholeOblast(period, base)),
		period,
		code
	})
};
