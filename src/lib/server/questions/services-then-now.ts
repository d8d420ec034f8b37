import { asInteger, sumIf } from '../engine/dialect.ts';
import { monthsOf, type Period } from '../../domain/period.ts';
import type { Named } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ServiceThenNowRow extends Named {
	service_id: string;
	then_online: number | null;
	then_total: number | null;
	/** Percent. */
	then_share: number | null;
	then_hromadas: number;
	now_online: number | null;
	now_total: number | null;
	now_share: number | null;
	now_hromadas: number;
	demo: boolean;
}

const columnsOf = (name: 'then' | 'now') => `
	${sumIf("CASE WHEN v.channel = 'online' THEN v.applications ELSE 0 END", within(name))} AS ${name}_online,
	${sumIf('v.applications', within(name))} AS ${name}_total,
	${asInteger(`count(DISTINCT CASE WHEN ${within(name)} THEN v.hromada_id END)`)} AS ${name}_hromadas`;
const within = (name: 'then' | 'now') => `v.month BETWEEN $${name}_from AND $${name}_to`;
const shareOf = (name: 'then' | 'now') =>
	`100.0 * ${name}_online / nullif(${name}_total, 0) AS ${name}_share`;

function bounds(name: 'then' | 'now', period: Period) {
	const months = monthsOf(period);
	return { [`${name}_from`]: months[0]!, [`${name}_to`]: months.at(-1)! };
}

/** Share of applications made online by service: in the period `then` and in the selected one. */
export const servicesThenNow: Question<{ scope: Scope; then: Period }, ServiceThenNowRow> = {
	name: 'services-then-now',
	sql: `
WITH ${selectedHromadas},
summed AS (
	SELECT v.service_id, ${columnsOf('then')}, ${columnsOf('now')},
		bool_or(v.demo) AS demo
	FROM services_rendered v JOIN selected s ON s.hromada_id = v.hromada_id
	WHERE ${within('then')} OR ${within('now')}
	GROUP BY v.service_id
)
SELECT e.id AS service_id, e.name_uk, e.name_en, then_online, then_total, now_online, now_total,
	coalesce(then_hromadas, 0) AS then_hromadas, coalesce(now_hromadas, 0) AS now_hromadas,
	${shareOf('then')}, ${shareOf('now')}, coalesce(demo, FALSE) AS demo
FROM service e LEFT JOIN summed ON summed.service_id = e.id
ORDER BY e.position`,
	bind: ({ scope, then }) => ({
		...bindScope(scope),
		...bounds('then', then),
		...bounds('now', scope.period)
	})
};
