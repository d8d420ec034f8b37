import { asInteger } from '../engine/dialect.ts';
import { monthsOf, type Period } from '../../domain/period.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import type { Named } from './fragments/names.ts';
import { rolledUp } from './fragments/rolled-up.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ServiceThenNowRow extends Named {
	service_id: string;
	then_online: number | null;
	then_total: number | null;
	/** Percent. */
	then_share: number | null;
	/** Hromadas that had the service. */
	then_hromadas: number;
	/** Hromadas counted in the quarter at all, of those expected; the same for every service. */
	then_reported: number;
	then_expected: number;
	now_online: number | null;
	now_total: number | null;
	now_share: number | null;
	now_hromadas: number;
	now_reported: number;
	now_expected: number;
	demo: boolean;
}

/** Whose whole quarter is measured: a hromada counts here where it counts in this indicator. */
const INDICATOR = 'e_services_share';

const sidesOf = (name: 'then' | 'now') => `
${name}_counted AS (
	SELECT hromada_id FROM measured WHERE period = $${name} AND value IS NOT NULL
),
${name}_rolled AS (SELECT ${rolledUp} FROM measured WHERE period = $${name}),
${name}_summed AS (
	SELECT v.service_id, sum(v.applications)::DOUBLE AS total,
		sum(CASE WHEN v.channel = 'online' THEN v.applications ELSE 0 END)::DOUBLE AS online,
		${asInteger('count(DISTINCT v.hromada_id)')} AS hromadas, bool_or(v.demo) AS demo
	FROM services_rendered v JOIN ${name}_counted c ON c.hromada_id = v.hromada_id
	WHERE v.month BETWEEN $${name}_from AND $${name}_to
	GROUP BY v.service_id
)`;

const columnsOf = (name: 'then' | 'now') => `
	${name}_summed.online AS ${name}_online, ${name}_summed.total AS ${name}_total,
	100.0 * ${name}_summed.online / nullif(${name}_summed.total, 0) AS ${name}_share,
	coalesce(${name}_summed.hromadas, 0) AS ${name}_hromadas,
	${name}_rolled.reported AS ${name}_reported, ${name}_rolled.expected AS ${name}_expected`;

function bounds(name: 'then' | 'now', period: Period) {
	const months = monthsOf(period);
	return { [name]: period, [`${name}_from`]: months[0]!, [`${name}_to`]: months.at(-1)! };
}

/**
 * Share of applications made online by service: in the quarter `then` and in the selected one, over
 * the hromadas that count in the share of all services, so that the sums agree with it.
 */
export const servicesThenNow: Question<{ scope: Scope; then: Period }, ServiceThenNowRow> = {
	name: 'services-then-now',
	sql: `
WITH ${selectedHromadas},
wanted AS (
	SELECT i.id AS indicator_id, c.period
	FROM indicator i CROSS JOIN (SELECT $then AS period UNION SELECT $now AS period) c
	WHERE i.id = '${INDICATOR}'
),
${measuredParts},${sidesOf('then')},${sidesOf('now')}
SELECT e.id AS service_id, e.name_uk, e.name_en,${columnsOf('then')},${columnsOf('now')},
	coalesce(then_summed.demo, FALSE) OR coalesce(now_summed.demo, FALSE) AS demo
FROM service e CROSS JOIN then_rolled CROSS JOIN now_rolled
LEFT JOIN then_summed ON then_summed.service_id = e.id
LEFT JOIN now_summed ON now_summed.service_id = e.id
ORDER BY e.position`,
	bind: ({ scope, then }) => ({
		...bindScope(scope),
		...bounds('then', then),
		...bounds('now', scope.period)
	})
};
