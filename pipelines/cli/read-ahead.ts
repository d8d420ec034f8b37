import { statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { StatedFacts } from '#pipelines/knowledge.ts';
import type { ReadingPool } from '#pipelines/isolate/reading-pool.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import type { Incoming } from '#pipelines/receive/incoming.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { LARGE } from '#pipelines/table/arrival.ts';

/** The reading of a large file that is still on its way into the warehouse. */
export interface Ahead {
	pool: ReadingPool;
	name: string;
	stated: StatedFacts;
	reading: Promise<FileOutcome | null>;
}

/** Begins to read a file that is about to be received, if it is large; nothing rests on it yet. */
export function readAhead(pool: ReadingPool, { path, name, stated }: Incoming): Ahead | null {
	const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
	if (size < LARGE) return null;
	const reading = pool.perform({ how: 'read', path, name, stated }).then(
		(read) => ('answer' in read ? read.answer : null),
		() => null
	);
	return { pool, name, stated, reading };
}

/** The outcome that was read ahead, where it is of just these bytes, this name and these facts. */
export async function outcomeAhead(
	ahead: Ahead | null,
	{ sha256, file }: Received,
	{ stated, pool }: Pick<Ahead, 'stated' | 'pool'>
): Promise<FileOutcome | null> {
	if (ahead?.pool !== pool || ahead.name !== file) return null;
	if (!isDeepStrictEqual(ahead.stated, stated)) return null;
	const outcome = await ahead.reading;
	return outcome?.report.sha256 === sha256 ? outcome : null;
}
