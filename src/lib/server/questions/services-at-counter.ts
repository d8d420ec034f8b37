import { asInteger } from '../engine/dialect.ts';
import { monthsOf } from '../../domain/period.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ServiceAtCounterRow extends HromadaName {
	service_id: string;
	service_uk: string;
	service_en: string;
	/** In the period. */
	applications: number;
	/** How many selected hromadas had applications for the service, and in how many of them it stays at the counter. */
	hromadas: number;
	hromadas_at_counter: number;
	demo: boolean;
}

/** Less than one in twenty was made online. */
const isAtCounter = 'online * 20 < applications';

/**
 * Which services stay at the counter and where: a row for each service and selected hromada that
 * had applications in the period, less than a twentieth of them online; the service that stays at
 * the counter in most hromadas first.
 */
export const servicesAtCounter: Question<{ scope: Scope }, ServiceAtCounterRow> = {
	name: 'services-at-counter',
	sql: `
WITH ${selectedHromadas},
by_hromada AS (
	SELECT v.service_id, v.hromada_id, sum(v.applications) AS applications,
		sum(CASE WHEN v.channel = 'online' THEN v.applications ELSE 0 END) AS online,
		bool_or(v.demo) AS demo
	FROM services_rendered v JOIN selected s ON s.hromada_id = v.hromada_id
	WHERE v.month BETWEEN $from AND $to
	GROUP BY v.service_id, v.hromada_id
	HAVING sum(v.applications) > 0
),
by_service AS (
	SELECT service_id, count(*) AS hromadas, count(CASE WHEN ${isAtCounter} THEN 1 END) AS at_counter
	FROM by_hromada GROUP BY service_id
)
SELECT e.id AS service_id, e.name_uk AS service_uk, e.name_en AS service_en, ${hromadaName},
	${asInteger('b.applications')} AS applications, ${asInteger('t.hromadas')} AS hromadas,
	${asInteger('t.at_counter')} AS hromadas_at_counter, b.demo
FROM by_hromada b
JOIN by_service t ON t.service_id = b.service_id
JOIN service e ON e.id = b.service_id
JOIN hromada h ON h.id = b.hromada_id
WHERE ${isAtCounter}
ORDER BY t.at_counter DESC, e.position, h.code`,
	bind: ({ scope }) => {
		const months = monthsOf(scope.period);
		return { ...bindScope(scope), from: months[0]!, to: months.at(-1)! };
	}
};
