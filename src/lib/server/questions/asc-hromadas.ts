import { asInteger, countIf, sumIf } from '../engine/dialect.ts';
import type { DiiaStage } from '../../domain/service-point.ts';
import type { HromadaType } from '../../domain/place.ts';
import { conditionsAsked, conditionsMet } from './fragments/conditions.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

/**
 * Counts are of active points. Sums of conditions, of power and of days are those of the indicators
 * `barrier_free_share`, `asc_autonomous_power_share` and `asc_days_kept_share`.
 */
export interface AscHromadaRow extends HromadaName {
	raion_uk: string;
	raion_en: string;
	type: HromadaType;
	tile_row: number;
	tile_column: number;
	residents: number | null;
	asc: number;
	territorial_units: number;
	remote_workplaces: number;
	mobile: number;
	points: number;
	suspended: number;
	staff: number | null;
	staff_per_10k: number | null;
	/** Of the five conditions over points that stand in a building: fulfilled, and known. */
	conditions_met: number;
	conditions_asked: number;
	/** Over active and suspended points of which both are known. */
	days_planned: number | null;
	days_open: number | null;
	/** Points known to have backup power, and points of which it is known either way. */
	backup_power: number;
	backup_power_asked: number;
	diia_stage: DiiaStage | null;
	has_main_office: boolean;
	has_any_point: boolean;
	/** Set where the register of the period was not received. */
	absence: 'not_reported' | null;
	demo: boolean;
}

/** A mobile point has no building to be without barriers. */
const STANDS = "p.kind <> 'mobile'";

const STAGE_ORDER = `max(CASE p.diia_stage WHEN 'certified' THEN 4 WHEN 'in_progress' THEN 3
	WHEN 'planned' THEN 2 WHEN 'none' THEN 1 END)`;

/**
 * The network of the period in each selected hromada; those without any point too: the gaps. Every
 * count is 0 where the hromada has none, and `absence` says where the register itself is missing.
 */
export const ascHromadas: Question<{ scope: Scope }, AscHromadaRow> = {
	name: 'asc-hromadas',
	sql: `
WITH ${selectedHromadas},
register AS (
	SELECT count(CASE WHEN period = $period THEN 1 END) AS rows,
		coalesce(bool_or(CASE WHEN period = $period THEN demo END), bool_or(demo), FALSE) AS demo
	FROM service_point
),
network AS (
	SELECT p.hromada_id, ${countIf("p.kind = 'asc'")} AS asc_count,
		${countIf("p.kind = 'territorial_unit'")} AS territorial_units,
		${countIf("p.kind = 'remote_workplace'")} AS remote_workplaces,
		${countIf("p.kind = 'mobile'")} AS mobile, ${asInteger('count(*)')} AS points,
		sum(p.staff)::DOUBLE AS staff, ${sumIf(conditionsMet, STANDS)} AS conditions_met,
		${sumIf(conditionsAsked, STANDS)} AS conditions_asked,
		${countIf('p.backup_power')} AS backup_power,
		${countIf('p.backup_power IS NOT NULL')} AS backup_power_asked,
		${STAGE_ORDER} AS stage
	FROM service_point p
	WHERE p.period = $period AND p.status = 'active'
	GROUP BY p.hromada_id
),
suspended AS (
	SELECT hromada_id, ${asInteger('count(*)')} AS points
	FROM service_point WHERE period = $period AND status = 'suspended'
	GROUP BY hromada_id
),
days AS (
	SELECT hromada_id, sum(days_planned)::DOUBLE AS planned, sum(days_open)::DOUBLE AS open
	FROM service_point
	WHERE period = $period AND status IN ('active', 'suspended')
		AND days_planned IS NOT NULL AND days_open IS NOT NULL
	GROUP BY hromada_id
)
SELECT ${hromadaName}, r.name_uk AS raion_uk, r.name_en AS raion_en, h.type, h.tile_row,
	h.tile_column, s.residents, coalesce(n.asc_count, 0) AS "asc",
	coalesce(n.territorial_units, 0) AS territorial_units,
	coalesce(n.remote_workplaces, 0) AS remote_workplaces, coalesce(n.mobile, 0) AS mobile,
	coalesce(n.points, 0) AS points, coalesce(u.points, 0) AS suspended, n.staff,
	10000.0 * n.staff / nullif(s.residents, 0) AS staff_per_10k,
	coalesce(n.conditions_met, 0) AS conditions_met,
	coalesce(n.conditions_asked, 0) AS conditions_asked, d.planned AS days_planned,
	d.open AS days_open,
	coalesce(n.backup_power, 0) AS backup_power,
	coalesce(n.backup_power_asked, 0) AS backup_power_asked,
	CASE n.stage WHEN 4 THEN 'certified' WHEN 3 THEN 'in_progress' WHEN 2 THEN 'planned'
		WHEN 1 THEN 'none' END AS diia_stage,
	coalesce(n.asc_count, 0) > 0 AS has_main_office, coalesce(n.points, 0) > 0 AS has_any_point,
	CASE WHEN g.rows = 0 THEN 'not_reported' END AS absence, g.demo
FROM selected s
JOIN hromada h ON h.id = s.hromada_id
LEFT JOIN raion r ON r.code = h.raion_code
LEFT JOIN network n ON n.hromada_id = h.id
LEFT JOIN suspended u ON u.hromada_id = h.id
LEFT JOIN days d ON d.hromada_id = h.id
CROSS JOIN register g
ORDER BY h.code`,
	bind: ({ scope }) => ({ ...bindScope(scope), period: scope.period })
};
