import type { Status } from '$lib/components/status.ts';
import type { Quadrant } from '$lib/domain/outcome.ts';
import type { RecommendationStatus } from '$lib/domain/recommendation.ts';
import type { Standing } from '$lib/domain/standing.ts';
import type { Urgency } from '$lib/domain/urgency.ts';
import { m } from '$lib/paraglide/messages.js';

export const STATUS_WORDS: Record<RecommendationStatus, () => string> = {
	not_started: m.recommendations_status_not_started,
	in_progress: m.recommendations_status_in_progress,
	done: m.recommendations_status_done,
	cancelled: m.recommendations_status_cancelled
};

export const STANDING_WORDS: Record<Standing, () => string> = {
	done: m.recommendations_standing_done,
	in_progress: m.recommendations_standing_in_progress,
	not_started: m.recommendations_standing_not_started,
	cancelled: m.recommendations_standing_cancelled,
	overdue: m.recommendations_standing_overdue,
	due_soon: m.recommendations_standing_due_soon,
	unverified: m.recommendations_standing_unverified,
	no_evidence: m.recommendations_standing_no_evidence
};

export const URGENCY_WORDS: Record<Urgency, () => string> = {
	overdue: m.recommendations_urgency_overdue,
	due_soon: m.recommendations_urgency_due_soon,
	later: m.recommendations_urgency_later,
	done: m.recommendations_urgency_done,
	cancelled: m.recommendations_urgency_cancelled
};

export const FACET_WORDS = {
	theme: m.recommendations_theme,
	owner: m.recommendations_owner,
	hromada: m.hromada,
	due: m.recommendations_due_quarter
} as const;

export const GROUPING_WORDS = {
	theme: m.recommendations_by_theme,
	objective: m.recommendations_by_objective,
	owner: m.recommendations_by_owner,
	hromada: m.recommendations_by_hromada,
	due: m.recommendations_by_deadline
} as const;

export const QUADRANT_WORDS: Record<Quadrant, () => string> = {
	done_moved: m.recommendations_quadrant_done_moved,
	done_not_moved: m.recommendations_quadrant_done_not_moved,
	open_moved: m.recommendations_quadrant_open_moved,
	open_not_moved: m.recommendations_quadrant_open_not_moved
};

const MARKS: Record<RecommendationStatus, Status> = {
	not_started: 'waiting',
	in_progress: 'progress',
	done: 'done',
	cancelled: 'stopped'
};

/** A status as shape and word. */
export interface Mark {
	status: Status;
	text: string;
}

export const markOf = (status: RecommendationStatus): Mark => ({
	status: MARKS[status],
	text: STATUS_WORDS[status]()
});
