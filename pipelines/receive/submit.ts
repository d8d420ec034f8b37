import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Incoming } from './incoming.ts';
import { submissionsOf, type Log, type LogEntry, type Received } from './log-entry.ts';
import { appendToLog } from './log.ts';
import { keepRaw } from './raw.ts';
import type { Warehouse } from './warehouse.ts';

/** What became of a file at the door. */
export interface Submitted {
	file: string;
	sha256: string;
	seq: number;
	/** Whether it was here before: nothing changes. */
	again: boolean;
}

/** The world that a submission is written into. */
export interface Effects {
	who: string;
	now: () => Date;
	/** Whether the bytes of a submission mean the same under another name. */
	isSameUnder: (earlier: Received, otherName: string) => boolean;
}

type Kept = Incoming & { sha256: string };

/** Each file as the submission that it is already, or the next one. */
function settle(log: Log, files: Kept[], effects: Effects): (Received & { again: boolean })[] {
	const known = new Map<string, Received[]>();
	const remember = (entry: Received) =>
		known.set(entry.sha256, [...(known.get(entry.sha256) ?? []), entry]);
	const earlier = submissionsOf(log);
	earlier.forEach(remember);
	let last = earlier.length;
	return files.map(({ name, sha256, receivedOn, demo, stated }) => {
		const same = known
			.get(sha256)
			?.find(
				(earlier) =>
					isDeepStrictEqual(earlier.stated, stated) &&
					(earlier.file === name || effects.isSameUnder(earlier, name))
			);
		if (same) return { ...same, again: true };
		const seq = ++last;
		const entry = { kind: 'received' as const, seq, sha256, file: name, receivedOn, demo, stated };
		remember(entry);
		return { ...entry, again: false };
	});
}

/**
 * Takes files in: bytes kept, submissions logged as one batch. Returns one answer a file, in
 * order, and the log that holds them. The same bytes are one submission, however often they come,
 * unless their name says another place or period.
 */
export function submit(
	warehouse: Warehouse,
	files: Incoming[],
	effects: Effects
): { submitted: Submitted[]; log: Log } {
	const kept = files.map((file) => ({
		...file,
		sha256: keepRaw(warehouse, readFileSync(file.path))
	}));
	let settled: ReturnType<typeof settle> = [];
	const log = appendToLog(warehouse, (before) => {
		settled = settle(before, kept, effects);
		return settled
			.filter((entry) => !entry.again)
			.map(({ again: _, ...entry }): LogEntry => ({
				...entry,
				who: effects.who,
				at: effects.now().toISOString()
			}));
	});
	const submitted = settled.map(({ file, sha256, seq, again }) => ({ file, sha256, seq, again }));
	return { submitted, log };
}
