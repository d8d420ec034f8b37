import type { BoundaryMapKind } from '#lib/domain/boundary.ts';
import type { StatedFacts } from '#pipelines/knowledge.ts';

/** Why reading a file was stopped. */
export type Stop = 'time' | 'memory' | 'crash';

/** What whoever sent a file said about it, beside the file itself. */
export interface Facts {
	/** The day it came, `yyyy-mm-dd`. */
	receivedOn: string;
	demo: boolean;
	/** What the operator knows of it that stands above what it says itself. */
	stated: StatedFacts;
}

/** A file came. `seq` orders submissions; no clock does. */
export interface Received extends Facts {
	kind: 'received';
	seq: number;
	sha256: string;
	/** The name as it came; text to show and to read facts from, never a path. */
	file: string;
}

/** A person settled something, so that it is never asked again. */
export interface Decision {
	kind: 'decision';
	/** What was asked, e.g. `alias`. */
	question: string;
	subject: string;
	answer: string;
}

/** Reading a file by this knowledge was stopped twice, and is not tried again. */
export interface Stopped {
	kind: 'stopped';
	sha256: string;
	why: Stop;
	/** Fingerprint of the knowledge. */
	knowledge: string;
}

/** Boundaries were imported, or given up. */
export interface ImportedMap {
	kind: 'boundaries';
	map: BoundaryMapKind;
	/** SHA-256 of the map as it is drawn, kept among the raw files; null where it was given up. */
	drawn: string | null;
	/** SHA-256 of the file that it was made of. */
	sha256: string;
	file: string;
	licence: string;
	source: string;
}

export type LogEntry = (Received | Decision | Stopped | ImportedMap) & {
	/** Who wrote it, and when (ISO 8601, for people). */
	who: string;
	at: string;
};

/** One numbered file of the log: entries that were written together or not at all. */
export interface Batch {
	number: number;
	entries: LogEntry[];
}

export interface Log {
	batches: Batch[];
	/** SHA-256 of the last line; 64 zeros where there is none. */
	head: string;
}

export const isReceived = (entry: LogEntry): entry is LogEntry & Received =>
	entry.kind === 'received';

/** All submissions, in order. */
export function submissionsOf(log: Log): (LogEntry & Received)[] {
	return log.batches.flatMap((batch) => batch.entries.filter(isReceived));
}

/** By hash, the files that reading by this knowledge was stopped at. */
export function stoppedBy(knowledge: string, log: Log): Map<string, Stop> {
	return new Map(
		log.batches.flatMap(({ entries }) =>
			entries.flatMap((entry) =>
				entry.kind === 'stopped' && entry.knowledge === knowledge
					? [[entry.sha256, entry.why] as const]
					: []
			)
		)
	);
}
