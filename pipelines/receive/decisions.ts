import type { Log } from './log-entry.ts';

/** Spellings that a person settled → code of the hromada; the last word on a spelling counts. */
export function aliasesIn(log: Log): Map<string, string> {
	const entries = log.batches.flatMap((batch) => batch.entries);
	return new Map(
		entries.flatMap((entry) =>
			entry.kind === 'decision' && entry.question === 'alias'
				? [[entry.subject, entry.answer] as const]
				: []
		)
	);
}
