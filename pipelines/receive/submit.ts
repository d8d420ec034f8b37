import { isDeepStrictEqual } from 'node:util';
import type { Incoming } from './incoming.ts';
import { submissionsOf, type Log, type LogEntry, type Received } from './log-entry.ts';
import { appendAfter, readLog } from './log.ts';
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
	isSameUnder: (earlier: Received, otherName: string) => Promise<boolean>;
}

type Kept = Incoming & { sha256: string };

async function findSame(
	candidates: Received[],
	{ name, stated }: Kept,
	effects: Effects
): Promise<Received | null> {
	for (const earlier of candidates) {
		if (!isDeepStrictEqual(earlier.stated, stated)) continue;
		if (earlier.file === name || (await effects.isSameUnder(earlier, name))) return earlier;
	}
	return null;
}

/** Each file as the submission that it is already, or the next one. */
async function settle(
	log: Log,
	files: Kept[],
	effects: Effects
): Promise<(Received & { again: boolean })[]> {
	const known = new Map<string, Received[]>();
	const remember = (entry: Received) => {
		const same = known.get(entry.sha256);
		if (same) same.push(entry);
		else known.set(entry.sha256, [entry]);
	};
	const earlier = submissionsOf(log);
	earlier.forEach(remember);
	let last = earlier.length;
	const settled: (Received & { again: boolean })[] = [];
	for (const file of files) {
		const same = await findSame(known.get(file.sha256) ?? [], file, effects);
		const { name, sha256, receivedOn, demo, stated } = file;
		const seq = same ? same.seq : ++last;
		const entry = { kind: 'received' as const, seq, sha256, file: name, receivedOn, demo, stated };
		if (!same) remember(entry);
		settled.push({ ...(same ?? entry), again: same !== null });
	}
	return settled;
}

const entryOf =
	({ who, now }: Effects) =>
	({ again: _, ...received }: Received & { again: boolean }): LogEntry => ({
		...received,
		who,
		at: now().toISOString()
	});

/**
 * Takes files in: bytes kept, submissions logged as one batch. Returns one answer a file, in
 * order, and the log that holds them. The same bytes are one submission, however often they come,
 * unless their name says another place or period.
 */
export async function submit(
	warehouse: Warehouse,
	files: Incoming[],
	effects: Effects
): Promise<{ submitted: Submitted[]; log: Log }> {
	const hashes = await keepRaw(warehouse, files);
	const kept = files.map((file, at) => ({ ...file, sha256: hashes[at]! }));
	for (;;) {
		const before = readLog(warehouse);
		const settled = await settle(before, kept, effects);
		const entries = settled.filter((entry) => !entry.again).map(entryOf(effects));
		const log = entries.length ? appendAfter(warehouse, before, entries) : before;
		const submitted = settled.map(({ file, sha256, seq, again }) => ({ file, sha256, seq, again }));
		if (log) return { submitted, log };
	}
}
