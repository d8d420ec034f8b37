import { deadlinesOverTime, type DeadlinesOverTime } from '$lib/charts/deadlines-over-time.ts';
import type { Drawing } from '$lib/charts/drawn.ts';
import type { Table } from '$lib/components/table.ts';
import { quarterOf } from '$lib/domain/period.ts';
import { overdueDays } from '$lib/domain/standing.ts';
import { URGENCIES, urgencyOf, type Urgency } from '$lib/domain/urgency.ts';
import { formatDate, formatDay } from '$lib/format/date.ts';
import { formatDays } from '$lib/format/days.ts';
import { textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import { recommendationEvents } from '$lib/server/questions/recommendation-events.ts';
import type { Reader } from '$lib/server/reader.ts';
import { courseLegend, courseOf } from './course.ts';
import { STATUS_WORDS, URGENCY_WORDS } from './words.ts';

export interface Timeline {
	title: string;
	unit: string;
	/** One for each urgency, on one scale, so that paper may part them. */
	drawings: Drawing[];
	table: Table;
	csv: string;
}

type Rows = readonly RecommendationRow[];

const quarterOfDay = (day: string) => quarterOf(day.slice(0, 7));
const least = (days: readonly string[]) => days.reduce((a, b) => (a < b ? a : b));
const most = (days: readonly string[]) => days.reduce((a, b) => (a > b ? a : b));

function titleOf(rows: Rows, { locale, today }: Reader): string {
	const late = rows.map((row) => overdueDays(row, today)).filter((days) => days > 0);
	if (late.length) {
		const days = formatDays(Math.max(...late), locale);
		return m.recommendations_timeline_overdue({ n: late.length, total: rows.length, days });
	}
	const open = rows.filter((row) => ['due_soon', 'later'].includes(urgencyOf(row, today)));
	if (!open.length) return m.recommendations_timeline_closed();
	const date = formatDate(least(open.map((row) => row.due_on)), locale);
	return m.recommendations_timeline_in_time({ date });
}

function tableOf(rows: Rows, title: string, { locale, today, to }: Reader): Table {
	const columns = [
		m.nav_recommendations(),
		m.recommendations_issued(),
		m.recommendations_deadline(),
		m.recommendations_last_report_day(),
		m.recommendations_reported(),
		m.recommendations_verified(),
		m.recommendations_days_overdue()
	];
	return {
		caption: title,
		columns: columns.map((label, at) => ({ label, kind: at === 6 ? 'number' : 'text' })),
		rows: rows.map((row) => [
			{ text: textOf(row, 'title', locale), href: to(`/recommendations/${row.id}`) },
			formatDate(row.issued_on, locale),
			formatDate(row.due_on, locale),
			row.reported_on ? formatDate(row.reported_on, locale) : m.recommendations_never_reported(),
			STATUS_WORDS[row.owner_status](),
			row.verified_on ? STATUS_WORDS[row.verified_status]() : m.recommendations_not_verified(),
			formatNumber(overdueDays(row, today), 0, locale)
		])
	};
}

/** The most pressing first, in each group by deadline. */
function byUrgency(rows: Rows, today: string): [Urgency, RecommendationRow[]][] {
	const sorted = [...rows].sort((a, b) => (a.due_on < b.due_on ? -1 : 1));
	return URGENCIES.map((urgency): [Urgency, RecommendationRow[]] => [
		urgency,
		sorted.filter((row) => urgencyOf(row, today) === urgency)
	]).filter(([, own]) => own.length > 0);
}

/** The rows over time, a drawing for each urgency; at least one row. */
export async function timelineOf(rows: Rows, reader: Reader): Promise<Timeline> {
	const { locale, today } = reader;
	const events = await reader.ask(recommendationEvents);
	const unit = m.recommendations_timeline_unit();
	const title = titleOf(rows, reader);
	const groups = byUrgency(rows, today).map(([urgency, own]) => ({
		urgency,
		own,
		name: `${URGENCY_WORDS[urgency]()} · ${formatNumber(own.length, 0, locale)}`,
		courses: own.map((row) => courseOf(row, events, reader))
	}));
	const shared = {
		from: quarterOfDay(least(rows.map((row) => row.issued_on))),
		to: quarterOfDay(most([today, ...rows.map((row) => row.due_on)])),
		today: { day: today, name: m.recommendations_today({ date: formatDay(today, locale) }) },
		delays: groups.flatMap(({ courses }) => courses.map(({ late }) => late))
	};
	const key = [today, ...rows.map(({ id }) => id)].join(' ');
	const drawings = groups.map(({ urgency, name, courses }, at) => {
		const legend = at === 0 ? courseLegend() : [];
		const chart: DeadlinesOverTime = { ...shared, legend, groups: [{ name, courses }] };
		const caption = { title: name, description: unit };
		return reader.draw(
			`deadlines-${urgency}`,
			caption,
			(look) => deadlinesOverTime(chart, look),
			key
		);
	});
	const ordered = groups.flatMap(({ own }) => own);
	return {
		title,
		unit,
		drawings,
		table: tableOf(ordered, title, reader),
		csv: reader.csv('recommendation-events')
	};
}
