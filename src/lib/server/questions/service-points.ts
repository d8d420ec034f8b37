import { asInteger, asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { DiiaStage, PointKind, PointStatus } from '../../domain/service-point.ts';
import { conditionsAsked, conditionsMet } from './fragments/conditions.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ServicePointRow {
	period: Period;
	code: string | null;
	kind: PointKind;
	hromada_id: number;
	hromada_code: string;
	hromada_uk: string;
	hromada_en: string;
	/** As written in the register, in Ukrainian. */
	name: string;
	address: string | null;
	status: PointStatus;
	staff: number | null;
	/** As written. */
	hours: string | null;
	hours_week: number | null;
	days_planned: number | null;
	days_open: number | null;
	ramp: boolean | null;
	accessible_toilet: boolean | null;
	braille: boolean | null;
	pram_place: boolean | null;
	disability_conditions: boolean | null;
	conditions_met: number;
	conditions_asked: number;
	backup_power: boolean | null;
	diia_stage: DiiaStage | null;
	submission: number;
	demo: boolean;
}

/** Every office in the register of the period in the selected hromadas, or (code) in one. */
export const servicePoints: Question<{ scope: Scope; hromada: string | null }, ServicePointRow> = {
	name: 'service-points',
	sql: `
WITH ${selectedHromadas}
SELECT ${asText('p.period')} AS period, p.code, p.kind, p.hromada_id, h.code AS hromada_code,
	h.name_uk AS hromada_uk, h.name_en AS hromada_en, p.name, p.address, p.status, p.staff, p.hours,
	p.hours_week, p.days_planned, p.days_open, p.ramp, p.accessible_toilet, p.braille, p.pram_place,
	p.disability_conditions, ${asInteger(conditionsMet)} AS conditions_met,
	${asInteger(conditionsAsked)} AS conditions_asked, p.backup_power, p.diia_stage, p.submission,
	p.demo
FROM service_point p
JOIN selected s ON s.hromada_id = p.hromada_id
JOIN hromada h ON h.id = p.hromada_id
WHERE p.period = $period AND ($hromada IS NULL OR h.code = $hromada)
ORDER BY h.code, CASE p.kind WHEN 'asc' THEN 1 WHEN 'territorial_unit' THEN 2
	WHEN 'remote_workplace' THEN 3 ELSE 4 END, p.name, p.code`,
	bind: ({ scope, hromada }) => ({ ...bindScope(scope), period: scope.period, hromada })
};
