import type { ReportingState } from '../../domain/submission.ts';
import { m } from '../../paraglide/messages.js';

/** How a return came in: a mark by its shape, and a word. */
export interface ReturnMark {
	status: 'done' | 'after' | 'progress' | 'waiting' | 'late' | 'stopped';
	text: string;
}

const MARKS: Record<ReportingState, { status: ReturnMark['status']; words: () => string }> = {
	on_time: { status: 'done', words: m.hromada_return_on_time },
	after_due: { status: 'after', words: m.hromada_return_after_due },
	late: { status: 'waiting', words: m.hromada_return_late },
	not_reported: { status: 'late', words: m.hromada_return_not_reported },
	rejected: { status: 'progress', words: m.hromada_return_rejected },
	hostilities: { status: 'stopped', words: m.hromada_return_hostilities }
};

export function returnMark(state: ReportingState): ReturnMark {
	const { status, words } = MARKS[state];
	return { status, text: words() };
}
