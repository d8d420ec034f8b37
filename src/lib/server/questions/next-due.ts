import { asText } from '../engine/dialect.ts';
import { dueDay, next, type Period } from '../../domain/period.ts';
import type { Dataset } from '../../domain/submission.ts';
import type { Question } from './question.ts';

export interface LastDueRow {
	dataset: Dataset;
	period: Period;
	due_on: string;
}

/** The last return of each kind that was due from anyone. */
export const lastDue: Question<void, LastDueRow> = {
	name: 'last-due',
	sql: `
SELECT dataset, period, ${asText('due_on')} AS due_on
FROM (
	SELECT dataset, period, due_on,
		row_number() OVER (PARTITION BY dataset ORDER BY due_on DESC, period DESC) AS place
	FROM reporting
) r
WHERE place = 1
ORDER BY dataset`,
	bind: () => ({})
};

function following({ dataset, period, due_on }: LastDueRow): LastDueRow {
	return { dataset, period: next(period), due_on: dueDay(next(period), Number(due_on.slice(8))) };
}

/** The first return that is due on `today` (`yyyy-mm-dd`) or later; null where none ever was. */
export function nextDue(rows: readonly LastDueRow[], today: string): LastDueRow | null {
	const coming = rows.map((row) => {
		let candidate = row;
		while (candidate.due_on < today) candidate = following(candidate);
		return candidate;
	});
	return coming.sort((a, b) => (a.due_on < b.due_on ? -1 : 1))[0] ?? null;
}
