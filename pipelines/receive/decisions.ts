import type { Acceptance } from '#lib/domain/submission.ts';
import type { Decision, Log } from './log-entry.ts';

/** The warning of a submission, by the code of its kind, that a person took on. */
export interface AcceptedWarning extends Acceptance {
	seq: number;
	code: string;
}

const ACCEPTED = 'accepted-warning';

/** The decision by which a warning is taken on. */
export function acceptance(seq: number, code: string, because: string | null): Decision {
	return {
		kind: 'decision',
		question: ACCEPTED,
		subject: `${seq}/${code}`,
		answer: because ?? ''
	};
}

/** Warnings that were taken on, each once, by the last word on it. */
export function acceptedIn(log: Log): AcceptedWarning[] {
	const accepted = new Map<string, AcceptedWarning>();
	for (const entry of log.batches.flatMap((batch) => batch.entries)) {
		if (entry.kind !== 'decision' || entry.question !== ACCEPTED) continue;
		const [seq, code] = entry.subject.split('/') as [string, string];
		const { who: by, at, answer } = entry;
		accepted.set(entry.subject, { seq: Number(seq), code, by, at, because: answer || null });
	}
	return [...accepted.values()];
}
