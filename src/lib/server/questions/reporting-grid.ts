import { asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { Dataset, ReportingState } from '../../domain/submission.ts';
import { hromadaName, type HromadaName } from './fragments/names.ts';
import { bindScope, selectedHromadas, type Scope } from './fragments/selected-hromadas.ts';
import type { Question } from './question.ts';

export interface ReportingGridRow extends HromadaName {
	dataset: Dataset;
	period: Period;
	due_on: string;
	received_on: string | null;
	state: ReportingState;
	demo: boolean;
}

/** Every return that was due from the selected hromadas, of one kind or (null) of all. */
export const reportingGrid: Question<{ scope: Scope; dataset: Dataset | null }, ReportingGridRow> =
	{
		name: 'reporting-grid',
		sql: `
WITH ${selectedHromadas}
SELECT ${hromadaName}, r.dataset, r.period, ${asText('r.due_on')} AS due_on,
	${asText('r.received_on')} AS received_on, r.state, r.demo
FROM reporting r
JOIN selected s ON s.hromada_id = r.hromada_id
JOIN hromada h ON h.id = r.hromada_id
WHERE $dataset IS NULL OR r.dataset = $dataset
ORDER BY r.dataset, h.code, r.period`,
		bind: ({ scope, dataset }) => ({ ...bindScope(scope), dataset })
	};
