import { asInteger, asText, daysFromTo } from '../engine/dialect.ts';
import { monthsOf, type Period } from '../../domain/period.ts';
import type { Dataset, ReportingState } from '../../domain/submission.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface SilentHromadaRow extends HromadaName {
	dataset: Dataset;
	/** The last return due, and what became of it. */
	period: Period;
	state: ReportingState;
	/** How many returns in a row up to it have not come. */
	periods_silent: number;
	first_silent: Period;
	/** From the due day of the last return to the day of the snapshot. */
	days_late: number;
	residents: number | null;
	demo: boolean;
}

/**
 * Hromadas of the selection whose latest return, among those due by the end of the selected period
 * and its grace, has not come; longest silent first. Where hostilities stop a hromada it is not
 * called silent.
 */
export const silentHromadas: Question<{ scope: Scope }, SilentHromadaRow> = {
	name: 'silent-hromadas',
	sql: `
WITH ${selectedHromadas},
ordered AS (
	SELECT r.*, CASE WHEN r.state IN ('on_time', 'after_due', 'hostilities') THEN 1 ELSE 0 END AS came,
		row_number() OVER (PARTITION BY r.dataset, r.hromada_id ORDER BY r.due_on DESC) AS place
	FROM reporting r
	WHERE r.period <= CASE WHEN r.period LIKE '%Q%' THEN $last_quarter ELSE $last_month END
),
runs AS (
	SELECT o.*, sum(came) OVER (PARTITION BY dataset, hromada_id ORDER BY place) AS came_since
	FROM ordered o
)
SELECT ${hromadaName}, r.dataset, max(r.period) AS period,
	max(CASE WHEN r.place = 1 THEN r.state END) AS state,
	${asInteger('count(*)')} AS periods_silent, ${asText('min(r.period)')} AS first_silent,
	${daysFromTo('max(r.due_on)', 'max(CAST(f.as_of AS DATE))')} AS days_late, s.residents,
	bool_or(r.demo) AS demo
FROM runs r
JOIN selected s ON s.hromada_id = r.hromada_id
JOIN hromada h ON h.id = r.hromada_id
CROSS JOIN snapshot_facts f
WHERE r.came_since = 0
GROUP BY h.id, h.code, h.raion_code, h.name_uk, h.name_en, r.dataset, s.residents
ORDER BY periods_silent DESC, s.residents DESC NULLS LAST, h.code, r.dataset`,
	bind: ({ scope }) => ({
		...bindScope(scope),
		last_quarter: scope.period,
		last_month: monthsOf(scope.period).at(-1)!
	})
};
