import { asInteger, asText, countIf, median } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

/** Counts are of all points in the register, whatever their status. */
export interface RealRegisterRow {
	period: Period;
	points: number;
	asc: number;
	territorial_units: number;
	remote_workplaces: number;
	mobile: number;
	staff: number | null;
	/** Hromadas with a main office, and how many are selected. */
	hromadas_with_asc: number;
	hromadas: number;
	residents_with_asc: number | null;
	residents: number | null;
	/** Percent of residents. */
	share_with_asc: number | null;
	/** Over hromadas with a main office. */
	staff_per_10k_min: number | null;
	staff_per_10k_median: number | null;
	staff_per_10k_max: number | null;
	demo: false;
}

/** The register as it really was: a row for each period that is not demonstration data. */
export const realRegister: Question<{ scope: Scope }, RealRegisterRow> = {
	name: 'real-register',
	sql: `
WITH ${selectedHromadas},
by_hromada AS (
	SELECT p.period, s.hromada_id, any_value(s.residents) AS residents,
		${asInteger('count(*)')} AS points, ${countIf("p.kind = 'asc'")} AS main_offices,
		${countIf("p.kind = 'territorial_unit'")} AS territorial_units,
		${countIf("p.kind = 'remote_workplace'")} AS remote_workplaces,
		${countIf("p.kind = 'mobile'")} AS mobile, sum(p.staff)::DOUBLE AS staff,
		10000.0 * sum(p.staff) / nullif(any_value(s.residents), 0) AS per_10k
	FROM service_point p JOIN selected s ON s.hromada_id = p.hromada_id
	WHERE NOT p.demo
	GROUP BY p.period, s.hromada_id
),
every AS (
	SELECT ${asInteger('count(*)')} AS hromadas, ${asInteger('sum(residents)')} AS residents
	FROM selected
),
summed AS (
	SELECT ${asText('period')} AS period, ${asInteger('sum(points)')} AS points,
		${asInteger('sum(main_offices)')} AS "asc",
		${asInteger('sum(territorial_units)')} AS territorial_units,
		${asInteger('sum(remote_workplaces)')} AS remote_workplaces,
		${asInteger('sum(mobile)')} AS mobile, sum(staff)::DOUBLE AS staff,
		${countIf('main_offices > 0')} AS hromadas_with_asc,
		${asInteger('sum(CASE WHEN main_offices > 0 THEN residents END)')} AS residents_with_asc,
		min(CASE WHEN main_offices > 0 THEN per_10k END) AS staff_per_10k_min,
		${median('CASE WHEN main_offices > 0 THEN per_10k END')} AS staff_per_10k_median,
		max(CASE WHEN main_offices > 0 THEN per_10k END) AS staff_per_10k_max
	FROM by_hromada
	GROUP BY period
)
SELECT summed.*, every.hromadas, every.residents,
	100.0 * residents_with_asc / nullif(every.residents, 0) AS share_with_asc,
	FALSE AS demo
FROM summed CROSS JOIN every
ORDER BY summed.period`,
	bind: ({ scope }) => bindScope(scope)
};
