import { asText } from '../engine/dialect.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { rolledUp, type RolledUp } from './fragments/rolled-up.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface IndicatorAtPeriodRow extends RolledUp {
	indicator_id: string;
}

/** Every indicator in one period, rolled up over the selected hromadas, with n of N. */
export const indicatorsAtPeriod: Question<{ scope: Scope }, IndicatorAtPeriodRow> = {
	name: 'indicators-at-period',
	sql: `
WITH ${selectedHromadas},
wanted AS (
	SELECT i.id AS indicator_id, c.period FROM indicator i CROSS JOIN calendar c
	WHERE c.period = $period
),
${measuredParts}
SELECT ${asText('indicator_id')} AS indicator_id, ${rolledUp}
FROM measured
GROUP BY measured.indicator_id
ORDER BY 1`,
	bind: ({ scope }) => ({ ...bindScope(scope), period: scope.period })
};
