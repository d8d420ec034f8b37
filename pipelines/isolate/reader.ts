/** A process that reads files for another, so that none can do harm to more than itself. */
import { closeSync, readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { inspectFile } from '#pipelines/inspect-file.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { asPublished } from '#pipelines/explain/as-published.ts';
import { explain } from '#pipelines/explain/explained.ts';
import { examineExport, readExport } from '#pipelines/read-file.ts';
import { sha256 } from '#pipelines/receive/raw.ts';
import { prepare } from '#pipelines/recognise/prepared.ts';
import type { Arrival } from '#pipelines/table/arrival.ts';
import { FetchedFile, isFetchable, UnfetchedFile } from './fetched-file.ts';
import { packed } from './packed-outcome.ts';
import { setWatchdog, watched } from './watched.ts';
import {
	type Answers,
	COPY_TOLD_ON,
	type Ended,
	type Said,
	type Task,
	type Telling,
	type Told
} from './task.ts';

/**
 * Memory beyond which a process gives back what it no longer needs before it takes another file.
 * One that needs more for what it keeps is worn: it would leave too little for a file.
 */
const TIDY_BYTES = 176 * 2 ** 20;

let knowledge: Knowledge;

// Whoever sent for the answer may be gone.
const say = (said: Said) => process.send!(said, () => {});

/** The bytes of a file, and how they come. */
interface Source extends Arrival {
	bytes: Uint8Array;
}

function readWhole(path: string): Source {
	const bytes = readFileSync(path);
	let known: string | undefined;
	return { bytes, until: () => bytes.length, sha256: () => (known ??= sha256(bytes)) };
}

/** The file that was fetched before anything was asked of it. */
let fetched: FetchedFile | null = null;

function fetchedAt(path: string): FetchedFile | null {
	const own = fetched?.path === path ? fetched : null;
	fetched = null;
	return own ?? (isFetchable(path) ? new FetchedFile(path) : null);
}

/** Where to read from: a large file is worked at while it comes. */
function openSource({ path, how }: Task): Source {
	try {
		return (how === 'read' && fetchedAt(path)) || readWhole(path);
	} catch (error) {
		throw new UnfetchedFile((error as Error).message);
	}
}

/** @throws UnfetchedFile where the bytes are not those asked for */
function verify(source: Source, { sha256: expected }: Task): void {
	if (!expected || source.sha256() === expected) return;
	throw new UnfetchedFile(`raw file damaged: ${expected}`);
}

async function tell(
	{ name, stated, telling }: Task & { telling: Telling },
	bytes: Uint8Array
): Promise<Answers['tell']> {
	const { received, report, locale } = telling;
	const read = examineExport(bytes, name, knowledge, stated);
	const examined = report ? asPublished(read, report, knowledge.catalogue) : read;
	// A large library that only this needs.
	const { markedFile } = await import('#pipelines/explain/marked-file.ts');
	const marked = examined.table && (await markedFile(examined, locale));
	return { explained: explain(examined, received), marked };
}

function answer(task: Task, source: Source): unknown {
	const { bytes } = source;
	const { how, name, stated, telling } = task;
	if (how === 'tell') return tell({ ...task, telling: telling! }, bytes);
	if (how === 'inspect') return inspectFile(bytes, name, knowledge, stated);
	return packed(readExport(bytes, name, knowledge, stated, source));
}

/** Whether this process holds more than it may between files, although it gave back what it could. */
function isWorn(): boolean {
	if (process.memoryUsage.rss() <= TIDY_BYTES) return false;
	globalThis.gc?.();
	return process.memoryUsage.rss() > TIDY_BYTES;
}

async function perform(task: Task): Promise<Ended> {
	try {
		const source = openSource(task);
		if (!(source instanceof FetchedFile)) verify(source, task);
		const given = await answer(task, source);
		verify(source, task);
		return { answer: serialize(given) };
	} catch (error) {
		const { message } = error as Error;
		return error instanceof UnfetchedFile ? { unread: message } : { broken: message };
	}
}

async function hear(told: Told): Promise<void> {
	if ('fetch' in told) {
		const copy = { to: told.copyTo, toldOn: COPY_TOLD_ON };
		fetched = isFetchable(told.fetch) ? new FetchedFile(told.fetch, copy) : null;
		if (!fetched) closeSync(copy.toldOn);
		return;
	}
	if ('knowledge' in told) {
		knowledge = told.knowledge;
		prepare(knowledge);
		setWatchdog();
		say({ ready: true });
		return;
	}
	const ended = await watched(told.task.limits, () => perform(told.task));
	say({ ended, isWorn: isWorn() });
}

process.on('message', (told: Told) => void hear(told));
process.on('disconnect', () => process.exit());
