import { asInteger, asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { DiiaStage } from '../../domain/service-point.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface DiiaStageRow {
	period: Period;
	stage: DiiaStage;
	centres: number;
	demo: boolean;
}

/** How many active ASC stand at each step to a Diia.Centre, in every period where that is known. */
export const diiaStagesByPeriod: Question<{ scope: Scope }, DiiaStageRow> = {
	name: 'diia-stages-by-period',
	sql: `
WITH ${selectedHromadas}
SELECT ${asText('p.period')} AS period, p.diia_stage AS stage, ${asInteger('count(*)')} AS centres,
	bool_or(p.demo) AS demo
FROM service_point p JOIN selected s ON s.hromada_id = p.hromada_id
WHERE p.status = 'active' AND p.kind = 'asc' AND p.diia_stage IS NOT NULL
GROUP BY p.period, p.diia_stage
ORDER BY p.period, p.diia_stage`,
	bind: ({ scope }) => bindScope(scope)
};
