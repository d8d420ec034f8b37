import { asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import { measuredParts } from './fragments/measured-parts.ts';
import { rolledUp, type RolledUp } from './fragments/rolled-up.ts';
import { bindScope, selectedHromadas } from './fragments/selected-hromadas.ts';
import { wantedOfGrain, type TrendParams } from './indicator-trend.ts';
import type { Question } from './question.ts';

export interface RaionTrendRow extends RolledUp {
	indicator_id: string;
	raion_code: string;
	raion_uk: string;
	raion_en: string;
	period: Period;
	demo: boolean;
}

/** As `indicator-trend`, for each raion; raions in their order. */
export const indicatorTrendByRaion: Question<TrendParams, RaionTrendRow> = {
	name: 'indicator-trend-by-raion',
	sql: `
WITH ${selectedHromadas},
${wantedOfGrain},
${measuredParts},
rolled AS (
	SELECT ${asText('m.indicator_id')} AS indicator_id, m.raion_code, ${asText('m.period')} AS period,
		${rolledUp}, bool_or(m.demo) AS demo
	FROM measured m
	GROUP BY m.indicator_id, m.raion_code, m.period
)
SELECT rolled.*, r.name_uk AS raion_uk, r.name_en AS raion_en
FROM rolled JOIN raion r ON r.code = rolled.raion_code
ORDER BY rolled.indicator_id, r.position, rolled.period`,
	bind: ({ scope, indicators, grain }) => ({ ...bindScope(scope), indicators, grain })
};
