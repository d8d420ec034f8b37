import { asInteger, asText } from '../engine/dialect.ts';
import type { Grain, Period } from '../../domain/period.ts';
import type { Question } from './question.ts';

export interface PeriodRow {
	period: Period;
	grain: Grain;
	/** Hromadas with at least one measured value. */
	hromadas: number;
	measured: number;
	/** Whether any of it is demonstration data. */
	demo: boolean;
}

/** Every period with a measured value, ascending within its grain. */
export const periods: Question<void, PeriodRow> = {
	name: 'periods',
	sql: `
SELECT ${asText('period')} AS period, ${asText('grain')} AS grain,
	${asInteger('count(DISTINCT hromada_id)')} AS hromadas, ${asInteger('count(*)')} AS measured,
	bool_or(demo) AS demo
FROM observation
WHERE numerator IS NOT NULL
GROUP BY period, grain
ORDER BY grain, period`,
	bind: () => ({})
};
