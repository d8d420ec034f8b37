import type { Issue, Report, Severity } from '$lib/domain/submission.ts';
import { formatDate } from '$lib/format/date.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Reader } from '$lib/server/reader.ts';

/** All issues of one kind in a file. */
export interface IssueGroup {
	code: string;
	severity: Severity;
	/** The first one in words, with its value. */
	text: string;
	remedy: string;
	places: string[];
	/** How many places are not listed. */
	more: string | null;
	/** Who took the warning on; null for what is no warning. */
	accepted: string | null;
	href: string;
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
const LISTED = 12;

function placeOf({ row, column, value }: Issue): string | null {
	if (row === null && column === null) return null;
	const where = row === null ? null : m.reporting_row({ row });
	const seen = value ? m.reporting_value({ value }) : null;
	return [where, column, seen].filter(Boolean).join(', ');
}

function acceptedSaid({ severity, accepted }: Issue, { locale }: Reader): string | null {
	if (severity !== 'warning') return null;
	if (!accepted) return m.data_warning_open();
	const { by, at, because } = accepted;
	const date = formatDate(at.slice(0, 10), locale);
	return because
		? m.data_warning_accepted_because({ by, date, because })
		: m.data_warning_accepted({ by, date });
}

function groupOf(issues: readonly Issue[], reader: Reader): IssueGroup {
	const first = issues[0]!;
	const places = issues.flatMap((issue) => placeOf(issue) ?? []);
	const rest = places.length - LISTED;
	return {
		code: first.code,
		severity: first.severity,
		text: first.text[reader.locale],
		remedy: first.remedy[reader.locale],
		places: places.slice(0, LISTED),
		more: rest > 0 ? m.reporting_more_places({ n: rest }) : null,
		accepted: acceptedSaid(first, reader),
		href: `${reader.to('/methodology/checks')}#${first.code}`
	};
}

/** What was found in a file, by kind, the gravest first. */
export function issuesOf({ issues }: Report, reader: Reader): IssueGroup[] {
	const codes = [...new Set(issues.map(({ code }) => code))];
	return codes
		.map((code) =>
			groupOf(
				issues.filter((issue) => issue.code === code),
				reader
			)
		)
		.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
