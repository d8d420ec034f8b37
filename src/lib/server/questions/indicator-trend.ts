import { asText, isOneOf } from '../engine/dialect.ts';
import type { Grain, Period } from '../../domain/period.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { rolledUp, type RolledUp } from './fragments/rolled-up.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface TrendRow extends RolledUp {
	indicator_id: string;
	period: Period;
	demo: boolean;
}

export interface TrendParams {
	scope: Scope;
	indicators: readonly string[];
	grain: Grain;
}

/** Indicators and periods of the grain in which anything was expected or came. */
export const wantedOfGrain = `
wanted AS (
	SELECT DISTINCT indicator_id, period
	FROM observation
	WHERE ${isOneOf('indicator_id', 'indicators')} AND grain = $grain
)`;

/**
 * Indicators over all their periods of one grain, rolled up over the hromadas of the raion and type
 * that were in the territory at the end of each.
 */
export const indicatorTrend: Question<TrendParams, TrendRow> = {
	name: 'indicator-trend',
	sql: `
WITH ${selectedHromadas},
${wantedOfGrain},
${measuredParts}
SELECT ${asText('indicator_id')} AS indicator_id, ${asText('period')} AS period, ${rolledUp},
	bool_or(demo) AS demo
FROM measured
GROUP BY measured.indicator_id, measured.period
ORDER BY 1, 2`,
	bind: ({ scope, indicators, grain }) => ({ ...bindScope(scope), indicators, grain })
};
