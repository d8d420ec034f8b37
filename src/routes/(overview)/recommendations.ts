import { daysBetween, daysOverdue } from '$lib/domain/recommendation.ts';
import { formatDays } from '$lib/format/days.ts';
import { textOf } from '$lib/format/names.ts';
import { recommendations } from '$lib/server/questions/recommendations.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Entry } from './entry.ts';

/** How the forum's recommendations stand today. */
export interface Standing {
	total: number;
	verified: number;
	/** Reported as done by the owner and not yet verified. */
	unverified: number;
	overdue: number;
	dueSoon: number;
	longestOverdue: Entry[];
}

const SOON = 30;

const deadlineOf = (row: RecommendationRow) => ({
	dueOn: row.due_on,
	verifiedStatus: row.verified_status
});
const isOpen = ({ verified_status: status }: RecommendationRow) =>
	status !== 'done' && status !== 'cancelled';

function isDueSoon(row: RecommendationRow, today: string): boolean {
	const days = daysBetween(today, row.due_on);
	return isOpen(row) && days >= 0 && days <= SOON;
}

/** Counts by verified status and the clock, and the longest overdue. */
export async function standingOf(reader: Reader, count = 5): Promise<Standing> {
	const { today, locale } = reader;
	const rows = await reader.ask(recommendations, { hromada: null });
	const overdue = rows
		.map((row) => ({ row, days: daysOverdue(deadlineOf(row), today) }))
		.filter(({ days }) => days > 0)
		.sort((a, b) => b.days - a.days);
	return {
		total: rows.filter((row) => row.verified_status !== 'cancelled').length,
		verified: rows.filter((row) => row.verified_status === 'done').length,
		unverified: rows.filter((row) => isOpen(row) && row.owner_status === 'done').length,
		overdue: overdue.length,
		dueSoon: rows.filter((row) => isDueSoon(row, today)).length,
		longestOverdue: overdue.slice(0, count).map(({ row, days }) => ({
			name: textOf(row, 'title', locale),
			href: reader.to(`/recommendations/${row.id}`),
			figure: formatDays(days, locale),
			isUrgent: true
		}))
	};
}
