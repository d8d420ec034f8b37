import type { Inspection } from '#pipelines/inspect-file.ts';
import type { Knowledge, StatedFacts } from '#pipelines/knowledge.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import type { Limits } from './limits.ts';

/** What to do with a file: `read` gives its outcome, `inspect` what was understood of it. */
export interface Task {
	how: 'read' | 'inspect';
	path: string;
	/** What the bytes must be, where that is known. */
	sha256?: string;
	name: string;
	stated: StatedFacts;
	limits: Limits;
}

export interface Answers {
	read: FileOutcome;
	inspect: Inspection;
}

/** What a reading process is told: first what is known, then one task after the other. */
export type Told = { knowledge: Knowledge } | { task: Task };

/**
 * What it says: that it is ready, the answer as `v8.serialize` writes it, that reading broke off,
 * or that the bytes could not be had.
 */
export type Said =
	{ ready: true } | { answer: Uint8Array } | { broken: string } | { unread: string };
