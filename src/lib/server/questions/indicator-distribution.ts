import { asText } from '../engine/dialect.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface DistributionRow {
	indicator_id: string;
	hromada_id: number;
	value: number;
}

/** Values of all indicators in all selected hromadas that reported, ascending: for strip plots. */
export const indicatorDistribution: Question<{ scope: Scope }, DistributionRow> = {
	name: 'indicator-distribution',
	sql: `
WITH ${selectedHromadas},
wanted AS (
	SELECT i.id AS indicator_id, c.period FROM indicator i CROSS JOIN calendar c
	WHERE c.period = $period
),
${measuredParts}
SELECT ${asText('indicator_id')} AS indicator_id, hromada_id, value
FROM measured
WHERE value IS NOT NULL
ORDER BY 1, value, hromada_id`,
	bind: ({ scope }) => ({ ...bindScope(scope), period: scope.period })
};
