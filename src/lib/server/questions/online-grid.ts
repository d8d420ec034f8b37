import { asText } from '../engine/dialect.ts';
import type { Absence } from '../../domain/absence.ts';
import type { Period } from '../../domain/period.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface OnlineGridRow extends HromadaName {
	month: Period;
	online: number | null;
	total: number | null;
	/** Percent of applications made online. */
	share: number | null;
	absence: Absence | null;
	demo: boolean;
}

export interface OnlineGridParams {
	scope: Scope;
	/** First and last month. */
	from: Period;
	to: Period;
}

/** Selected hromada × month: applications made online, or why they are not known. */
export const onlineGrid: Question<OnlineGridParams, OnlineGridRow> = {
	name: 'online-grid',
	sql: `
WITH ${selectedHromadas},
sums AS (
	SELECT hromada_id, ${asText('month')} AS month, sum(applications)::DOUBLE AS total,
		sum(CASE WHEN channel = 'online' THEN applications ELSE 0 END)::DOUBLE AS online,
		bool_or(demo) AS demo
	FROM services_rendered
	WHERE month BETWEEN $from AND $to
	GROUP BY hromada_id, month
),
returns AS (
	SELECT hromada_id, ${asText('period')} AS month, state, demo
	FROM reporting
	WHERE dataset = 'services-rendered' AND period BETWEEN $from AND $to
),
marked AS (SELECT bool_or(demo) AS demo FROM reporting WHERE dataset = 'services-rendered'),
months AS (SELECT month FROM sums UNION SELECT month FROM returns)
SELECT ${hromadaName}, m.month, v.online, v.total, 100.0 * v.online / nullif(v.total, 0) AS share,
	CASE WHEN v.total > 0 THEN NULL
		WHEN v.total = 0 THEN 'not_applicable'
		WHEN r.state IN ('late', 'rejected', 'hostilities') THEN r.state
		ELSE 'not_reported' END AS absence,
	coalesce(v.demo, r.demo, k.demo, FALSE) AS demo
FROM selected s
JOIN hromada h ON h.id = s.hromada_id
CROSS JOIN months m
CROSS JOIN marked k
LEFT JOIN sums v ON v.hromada_id = s.hromada_id AND v.month = m.month
LEFT JOIN returns r ON r.hromada_id = s.hromada_id AND r.month = m.month
ORDER BY h.code, m.month`,
	bind: ({ scope, from, to }) => ({ ...bindScope(scope), from, to })
};
