import { daysBetween, daysOverdue, type RecommendationStatus } from './recommendation.ts';

/** What of a recommendation says how it stands today. */
export interface Stood {
	due_on: string;
	owner_status: RecommendationStatus;
	verified_status: RecommendationStatus;
	/** Progress reports so far, and those that carry evidence. */
	reports: number;
	evidence_count: number;
}

/** Ways a reader may look at the register; one recommendation may stand in several. */
export const STANDINGS = [
	'done',
	'in_progress',
	'not_started',
	'cancelled',
	'overdue',
	'due_soon',
	'unverified',
	'no_evidence'
] as const;
export type Standing = (typeof STANDINGS)[number];

const SOON = 30;

const isOpen = ({ verified_status: status }: Stood): boolean =>
	status !== 'done' && status !== 'cancelled';

/** Days past the deadline today; 0 where in time, done or cancelled. */
export function overdueDays({ due_on, verified_status }: Stood, today: string): number {
	return daysOverdue({ dueOn: due_on, verifiedStatus: verified_status }, today);
}

function isDueSoon(row: Stood, today: string): boolean {
	const days = daysBetween(today, row.due_on);
	return isOpen(row) && days >= 0 && days <= SOON;
}

const TESTS: Record<Standing, (row: Stood, today: string) => boolean> = {
	done: (row) => row.verified_status === 'done',
	in_progress: (row) => isOpen(row) && row.owner_status !== 'not_started',
	not_started: (row) => isOpen(row) && row.owner_status === 'not_started',
	cancelled: (row) => row.verified_status === 'cancelled',
	overdue: (row, today) => overdueDays(row, today) > 0,
	due_soon: isDueSoon,
	unverified: (row) => isOpen(row) && row.owner_status === 'done',
	no_evidence: (row) => isOpen(row) && row.reports > 0 && row.evidence_count === 0
};

export function stands(row: Stood, standing: Standing, today: string): boolean {
	return TESTS[standing](row, today);
}

/** How many stand in each way, and in all. */
export function countStandings(
	rows: readonly Stood[],
	today: string
): Record<Standing | 'total', number> {
	const counts = Object.fromEntries(
		STANDINGS.map((standing) => [
			standing,
			rows.filter((row) => stands(row, standing, today)).length
		])
	) as Record<Standing, number>;
	return { ...counts, total: rows.length };
}
