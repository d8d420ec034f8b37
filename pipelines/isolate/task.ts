import type { Locale } from '#lib/domain/place.ts';
import type { Report } from '#lib/domain/submission.ts';
import type { Told as ToldFile } from '#pipelines/explain/write-report.ts';
import type { Inspection } from '#pipelines/inspect-file.ts';
import type { Knowledge, StatedFacts } from '#pipelines/knowledge.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import type { Limits } from './limits.ts';

/** What a file is told of with: where it was received, its number, and its report from the snapshot. */
export interface Telling {
	received: { seq: number; receivedOn: string } | null;
	report: Report | null;
	locale: Locale;
}

/**
 * What to do with a file: `read` gives its outcome, `inspect` what was understood of it, `tell` all
 * that is told of it and the file itself, marked.
 */
export interface Task {
	how: 'read' | 'inspect' | 'tell';
	path: string;
	/** What the bytes must be, where that is known. */
	sha256?: string;
	name: string;
	stated: StatedFacts;
	limits: Limits;
	/** Only where the file is told of. */
	telling?: Telling;
}

export interface Answers {
	read: FileOutcome;
	inspect: Inspection;
	tell: ToldFile;
}

/**
 * What a reading process is told: the file that it will be asked of first, where that is to be
 * fetched and copied at once; what is known; then one task after the other.
 */
export type Told = { fetch: string; copyTo: string } | { knowledge: Knowledge } | { task: Task };

/**
 * How a task ended in it: with the answer as `v8.serialize` writes it, with reading broken off, or
 * with bytes that could not be had.
 */
export type Ended = { answer: Uint8Array } | { broken: string } | { unread: string };

/** The descriptor on which a reading process tells of a copy. */
export const COPY_TOLD_ON = 4;

/** What it says: that it is ready, or how a task ended and whether it is worn and takes no other. */
export type Said = { ready: true } | { ended: Ended; isWorn: boolean };
