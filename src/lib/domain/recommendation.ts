/** What an owner may report; verification speaks the same words. */
export const RECOMMENDATION_STATUSES = ['not_started', 'in_progress', 'done', 'cancelled'] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number];

export interface Deadline {
	dueOn: string;
	verifiedStatus: RecommendationStatus;
}

const DAY = 86_400_000;

/** Whole days from one `yyyy-mm-dd` to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Days past the deadline of what is neither verified as done nor cancelled; 0 where in time. */
export function daysOverdue({ dueOn, verifiedStatus }: Deadline, today: string): number {
	const isOpen = verifiedStatus !== 'done' && verifiedStatus !== 'cancelled';
	return isOpen ? Math.max(0, daysBetween(dueOn, today)) : 0;
}
