import { deadlinesOverTime, type DeadlinesOverTime } from '$lib/charts/deadlines-over-time.ts';
import type { Drawing } from '$lib/charts/drawn.ts';
import type { Table, TableCell } from '$lib/components/table.ts';
import { quarterOf } from '$lib/domain/period.ts';
import { daysBetween } from '$lib/domain/recommendation.ts';
import { overdueDays } from '$lib/domain/standing.ts';
import { urgencyOf } from '$lib/domain/urgency.ts';
import { formatDate, formatDay } from '$lib/format/date.ts';
import { formatDays } from '$lib/format/days.ts';
import { m } from '$lib/paraglide/messages.js';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import {
	recommendationEvents,
	type RecommendationEventRow
} from '$lib/server/questions/recommendation-events.ts';
import type { Reader } from '$lib/server/reader.ts';
import { courseLegend, courseOf } from '../course.ts';
import { STATUS_WORDS } from '../words.ts';

export interface CourseFigure {
	title: string;
	unit: string;
	drawing: Drawing;
	table: Table;
}

function titleOf(row: RecommendationRow, closed: string | null, { locale, today }: Reader): string {
	const urgency = urgencyOf(row, today);
	if (urgency === 'cancelled') return m.recommendations_course_title_cancelled();
	if (urgency === 'done')
		return m.recommendations_course_done({ date: formatDate(closed ?? row.due_on, locale) });
	const late = overdueDays(row, today);
	if (late) return m.recommendations_course_late({ days: formatDays(late, locale) });
	const left = daysBetween(today, row.due_on);
	return m.recommendations_course_left({ n: left, days: formatDays(left, locale) });
}

const EVENT_WORDS: Record<RecommendationEventRow['event_kind'], () => string> = {
	issued: m.recommendations_event_issued,
	report: m.recommendations_course_report,
	due: m.recommendations_event_due
};

function tableOf(
	events: readonly RecommendationEventRow[],
	caption: string,
	{ locale }: Reader
): Table {
	const columns = [
		m.recommendations_course_day(),
		m.recommendations_course_event(),
		m.recommendations_reported(),
		m.recommendations_verified()
	];
	const spoken = (status: RecommendationEventRow['owner_status'], isReport: boolean): TableCell => {
		if (status) return STATUS_WORDS[status]();
		return isReport ? m.recommendations_not_verified() : { absence: 'not_applicable' };
	};
	return {
		caption,
		columns: columns.map((label) => ({ label, kind: 'text' as const })),
		rows: events.map(({ day, event_kind, owner_status, verified_status }) => [
			formatDate(day, locale),
			EVENT_WORDS[event_kind](),
			spoken(owner_status, event_kind === 'report'),
			spoken(verified_status, event_kind === 'report')
		])
	};
}

/** One recommendation from its issue to its deadline, today marked. */
export async function courseFigure(row: RecommendationRow, reader: Reader): Promise<CourseFigure> {
	const { locale, today } = reader;
	const all = await reader.ask(recommendationEvents);
	const events = all.filter(({ recommendation_id }) => recommendation_id === row.id);
	const course = courseOf(row, events, reader);
	const title = titleOf(row, course.closed, reader);
	const unit = m.recommendations_course_unit();
	const [from, to] = [row.issued_on, row.due_on > today ? row.due_on : today].map((day) =>
		quarterOf(day.slice(0, 7))
	) as [string, string];
	const chart: DeadlinesOverTime = {
		groups: [{ name: '', courses: [{ ...course, name: '' }] }],
		from,
		to,
		today: { day: today, name: m.recommendations_today({ date: formatDay(today, locale) }) },
		delays: [course.late],
		legend: courseLegend()
	};
	return {
		title,
		unit,
		drawing: reader.draw(
			'recommendation-course',
			{ title, description: unit },
			(look) => deadlinesOverTime(chart, look),
			`${row.id} ${today}`
		),
		table: tableOf(events, title, reader)
	};
}
