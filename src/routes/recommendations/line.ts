import { overdueDays } from '$lib/domain/standing.ts';
import { formatDate } from '$lib/format/date.ts';
import { formatDays } from '$lib/format/days.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Moved } from './moved.ts';
import type { Became } from './outcomes.ts';
import type { Progress } from './progress.ts';
import { markOf, type Mark } from './words.ts';

/** One recommendation in the list: both voices, the deadline and what it is measured by. */
export interface Line {
	id: string;
	href: string;
	title: string;
	/** Empty where it is the hromada itself. */
	owner: string;
	objective: string;
	keyResult: string;
	/** Null where it is for all. */
	hromada: { name: string; href: string } | null;
	/** Null where nothing was verified yet. */
	verified: Mark | null;
	reported: Mark;
	due: string;
	overdue: string;
	/** The last report: its day, or that there was none. */
	lastReport: string;
	indicator: {
		name: string;
		href: string;
		moved: Moved | null;
		progress: Progress | null;
	} | null;
}

const hromadaOf = (row: RecommendationRow, { locale }: Reader) =>
	m.recommendations_in_hromada({ name: textOf(row, 'hromada', locale) });

function ownerOf(row: RecommendationRow, reader: Reader): string {
	const owner = textOf(row, 'owner', reader.locale);
	return row.hromada_code && owner === hromadaOf(row, reader) ? '' : owner;
}

export function lineOf(row: RecommendationRow, became: Became | null, reader: Reader): Line {
	const { locale, today, to } = reader;
	const days = overdueDays(row, today);
	return {
		id: row.id,
		href: to(`/recommendations/${row.id}`),
		title: textOf(row, 'title', locale),
		owner: ownerOf(row, reader),
		objective: textOf(row, 'objective', locale),
		hromada: row.hromada_code
			? { name: hromadaOf(row, reader), href: to(`/hromadas/${row.hromada_code}`) }
			: null,
		keyResult: textOf(row, 'key_result', locale),
		verified: row.verified_on ? markOf(row.verified_status) : null,
		reported: markOf(row.owner_status),
		due: formatDate(row.due_on, locale),
		overdue: days ? m.recommendations_overdue_by({ days: formatDays(days, locale) }) : '',
		lastReport: row.reported_on
			? m.recommendations_last_report({ date: formatDate(row.reported_on, locale) })
			: m.recommendations_never_reported(),
		indicator: row.indicator_id
			? {
					name: textOf(row, 'indicator', locale),
					href: to(`/indicators/${row.indicator_id}`),
					moved: became?.moved ?? null,
					progress: became?.progress ?? null
				}
			: null
	};
}
