import { asText } from '../engine/dialect.ts';
import type { Period } from '../../domain/period.ts';
import type { Question } from './question.ts';

export interface TargetRow {
	indicator_id: string;
	/** Code of the oblast, a raion or a hromada. */
	scope: string;
	period: Period;
	value: number;
	baseline_period: Period | null;
	baseline: number | null;
	source_uk: string;
	source_en: string;
	demo: boolean;
}

/** Targets of one indicator, or of all where it is null. */
export const targets: Question<{ indicator: string | null }, TargetRow> = {
	name: 'targets',
	sql: `
SELECT ${asText('indicator_id')} AS indicator_id, scope, period, value, baseline_period, baseline,
	source_uk, source_en, demo
FROM target
WHERE $indicator IS NULL OR indicator_id = $indicator
ORDER BY 1, scope, period`,
	bind: ({ indicator }) => ({ indicator })
};
