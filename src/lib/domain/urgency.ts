import { stands, type Stood } from './standing.ts';

/** What the clock asks of a recommendation, the most pressing first; each stands in just one. */
export const URGENCIES = ['overdue', 'due_soon', 'later', 'done', 'cancelled'] as const;
export type Urgency = (typeof URGENCIES)[number];

export function urgencyOf(row: Stood, today: string): Urgency {
	const first = (['done', 'cancelled', 'overdue', 'due_soon'] as const).find((standing) =>
		stands(row, standing, today)
	);
	return first ?? 'later';
}
