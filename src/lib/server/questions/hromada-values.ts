import type { Absence } from '../../domain/absence.ts';
import { previous, shift, requireGrain } from '../../domain/period.ts';
import type { HromadaType } from '../../domain/place.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

/** `before_…` is the period before, `year_…` the same period a year before. */
export interface HromadaValueRow extends HromadaName {
	raion_uk: string;
	raion_en: string;
	type: HromadaType;
	tile_row: number;
	tile_column: number;
	residents: number | null;
	numerator: number | null;
	denominator: number | null;
	value: number | null;
	absence: Absence | null;
	/** Sequence number of the submission that said so. */
	submission: number | null;
	demo: boolean;
	before_numerator: number | null;
	before_denominator: number | null;
	before_value: number | null;
	before_absence: Absence | null;
	year_numerator: number | null;
	year_denominator: number | null;
	year_value: number | null;
	year_absence: Absence | null;
}

const columnsOf = (period: string) =>
	['numerator', 'denominator', 'value', 'absence']
		.map((column) => `${period}.${column} AS ${period}_${column}`)
		.join(', ');
const joinOf = (period: string) =>
	`LEFT JOIN measured ${period} ON ${period}.hromada_id = h.id AND ${period}.period = $${period}`;
const PER_YEAR = { month: 12, quarter: 4, year: 1 };

/** One row for each selected hromada: an indicator in a period, the one before, a year before. */
export const hromadaValues: Question<{ scope: Scope; indicator: string }, HromadaValueRow> = {
	name: 'hromada-values',
	sql: `
WITH ${selectedHromadas},
wanted AS (
	SELECT i.id AS indicator_id, c.period
	FROM indicator i CROSS JOIN calendar c
	WHERE i.id = $indicator AND c.period IN ($period, $before, $year)
),
${measuredParts}
SELECT ${hromadaName}, r.name_uk AS raion_uk, r.name_en AS raion_en, h.type, h.tile_row,
	h.tile_column, s.residents, m.numerator, m.denominator, m.value,
	CASE WHEN m.value IS NULL THEN coalesce(m.absence, 'not_reported') END AS absence,
	m.submission, coalesce(m.demo, FALSE) AS demo, ${columnsOf('before')}, ${columnsOf('year')}
FROM selected s
JOIN hromada h ON h.id = s.hromada_id
LEFT JOIN raion r ON r.code = h.raion_code
LEFT JOIN measured m ON m.hromada_id = h.id AND m.period = $period
${joinOf('before')}
${joinOf('year')}
ORDER BY h.code`,
	bind: ({ scope, indicator }) => ({
		...bindScope(scope),
		indicator,
		period: scope.period,
		before: previous(scope.period),
		year: shift(scope.period, -PER_YEAR[requireGrain(scope.period)])
	})
};
