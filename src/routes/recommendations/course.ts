import type { Course } from '$lib/charts/deadlines-over-time.ts';
import type { StepKind } from '$lib/charts/step-mark.ts';
import type { RecommendationStatus } from '$lib/domain/recommendation.ts';
import { overdueDays } from '$lib/domain/standing.ts';
import { formatDate } from '$lib/format/date.ts';
import { formatDays } from '$lib/format/days.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { RecommendationEventRow } from '$lib/server/questions/recommendation-events.ts';
import type { Reader } from '$lib/server/reader.ts';
import { STATUS_WORDS } from './words.ts';

/** What the owner says, but that «done» is a shape of its own until it is verified. */
const REPORTED: Record<RecommendationStatus, StepKind> = {
	not_started: 'waiting',
	in_progress: 'progress',
	done: 'called_done',
	cancelled: 'stopped'
};

/** What each shape of a course is. */
export const courseLegend = (): [StepKind, string][] => [
	['waiting', m.recommendations_status_not_started()],
	['progress', m.recommendations_status_in_progress()],
	['called_done', m.recommendations_step_called_done()],
	['done', m.recommendations_step_done()],
	['stopped', m.recommendations_status_cancelled()],
	['due', m.recommendations_event_due()]
];

function kindOf({ owner_status, verified_status }: RecommendationEventRow): StepKind {
	if (verified_status === 'done') return 'done';
	return REPORTED[owner_status ?? 'not_started'];
}

/** The day since which every verification says done or cancelled; null where it runs on. */
function closingDay(row: RecommendationRow, reports: readonly RecommendationEventRow[]) {
	if (row.verified_status !== 'done' && row.verified_status !== 'cancelled') return null;
	const verified = reports.filter((report) => report.verified_status !== null);
	const before = verified.findLastIndex((one) => one.verified_status !== row.verified_status);
	return verified[before + 1]?.day ?? row.verified_on;
}

function tipOf(row: RecommendationRow, late: string, { locale }: Reader): string {
	return [
		textOf(row, 'title', locale),
		`${m.recommendations_issued()}: ${formatDate(row.issued_on, locale)}`,
		`${m.recommendations_deadline()}: ${formatDate(row.due_on, locale)}`,
		`${m.recommendations_reported()}: ${STATUS_WORDS[row.owner_status]()}`,
		`${m.recommendations_verified()}: ${row.verified_on ? STATUS_WORDS[row.verified_status]() : m.recommendations_not_verified()}`,
		...(late ? [late] : [])
	].join('\n');
}

/** A recommendation as it is drawn over time: reports until it was done, and how late it is. */
export function courseOf(
	row: RecommendationRow,
	events: readonly RecommendationEventRow[],
	reader: Reader
): Course {
	const { locale, today } = reader;
	const reports = events.filter(
		(event) => event.recommendation_id === row.id && event.event_kind === 'report'
	);
	const closed = closingDay(row, reports);
	const days = overdueDays(row, today);
	const late = days ? m.recommendations_late_by({ days: formatDays(days, locale) }) : '';
	return {
		name: textOf(row, 'title', locale),
		issued: row.issued_on,
		due: row.due_on,
		steps: reports
			.filter(({ day }) => closed === null || day <= closed)
			.map((report) => ({ day: report.day, kind: kindOf(report) })),
		closed,
		late,
		tip: tipOf(
			row,
			days ? m.recommendations_overdue_by({ days: formatDays(days, locale) }) : '',
			reader
		)
	};
}
