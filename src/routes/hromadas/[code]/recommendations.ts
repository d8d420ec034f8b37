import { daysOverdue, type RecommendationStatus } from '$lib/domain/recommendation.ts';
import { formatDate } from '$lib/format/date.ts';
import { formatDays } from '$lib/format/days.ts';
import { textOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { wordOf } from '$lib/server/exports/words.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import { recommendations } from '$lib/server/questions/recommendations.ts';
import type { Reader } from '$lib/server/reader.ts';

type Mark = 'done' | 'progress' | 'waiting' | 'late' | 'stopped';

export interface Concern {
	id: string;
	title: string;
	href: string;
	status: Mark;
	/** Both voices and the deadline, in words. */
	words: string;
	due: string;
}

export interface Concerns {
	own: Concern[];
	/** How many are addressed to the whole oblast. */
	common: number;
	commonHref: string;
}

const MARKS: Record<RecommendationStatus, Mark> = {
	not_started: 'waiting',
	in_progress: 'progress',
	done: 'done',
	cancelled: 'stopped'
};

function concernOf(row: RecommendationRow, reader: Reader): Concern {
	const deadline = { dueOn: row.due_on, verifiedStatus: row.verified_status };
	const overdue = daysOverdue(deadline, reader.today);
	const date = formatDate(row.due_on, reader.locale);
	return {
		id: row.id,
		title: textOf(row, 'title', reader.locale),
		href: reader.to(`/recommendations/${row.id}`),
		status: overdue ? 'late' : MARKS[row.verified_status],
		words: m.hromada_two_voices({
			owner: wordOf(row.owner_status, reader.locale),
			verified: row.verified_on
				? wordOf(row.verified_status, reader.locale)
				: m.hromada_not_verified()
		}),
		due: overdue
			? m.hromada_overdue({ date, days: formatDays(overdue, reader.locale) })
			: m.hromada_due({ date })
	};
}

/** The forum's recommendations that name the hromada, and how many concern all. */
export async function concernsOf(code: string, reader: Reader): Promise<Concerns> {
	const [own, all] = await Promise.all([
		reader.ask(recommendations, { hromada: code }),
		reader.ask(recommendations, { hromada: null })
	]);
	return {
		own: own.map((row) => concernOf(row, reader)),
		common: all.filter((row) => row.hromada_code === null).length,
		commonHref: reader.to('/recommendations')
	};
}
