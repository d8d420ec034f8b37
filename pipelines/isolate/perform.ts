import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { inspectFile } from '#pipelines/inspect-file.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { asPublished } from '#pipelines/explain/as-published.ts';
import { explain } from '#pipelines/explain/explained.ts';
import { examineExport, readExport } from '#pipelines/read-file.ts';
import { prepare } from '#pipelines/recognise/prepared.ts';
import { type Arrival, arrived } from '#pipelines/table/arrival.ts';
import { FetchedFile, isFetchable, UnfetchedFile } from './fetched-file.ts';
import { packed } from './packed-outcome.ts';
import type { Answers, Ended, Task, Telling } from './task.ts';

let knowledge: Knowledge;

/** Takes in what is known: the first that has to be done. */
export function learn(known: Knowledge): void {
	knowledge = known;
	prepare(knowledge);
}

/** The bytes of a file, and how they come. */
interface Source extends Arrival {
	bytes: Uint8Array;
}

function readWhole(path: string): Source {
	const bytes = readFileSync(path);
	return { bytes, ...arrived(bytes) };
}

/** Where to read from: a large file is worked at while it comes, `fetched` if it comes already. */
function openSource({ path, how }: Task, fetched: FetchedFile | null): Source {
	try {
		if (how !== 'read') return readWhole(path);
		if (fetched?.path === path) return fetched;
		return isFetchable(path) ? new FetchedFile(path) : readWhole(path);
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

/** Does a task; `fetched` is the file that was asked for before, if any. */
export async function perform(task: Task, fetched: FetchedFile | null): Promise<Ended> {
	try {
		const source = openSource(task, fetched);
		if (!(source instanceof FetchedFile)) verify(source, task);
		const given = await answer(task, source);
		verify(source, task);
		return { answer: serialize(given) };
	} catch (error) {
		const { message } = error as Error;
		return error instanceof UnfetchedFile ? { unread: message } : { broken: message };
	}
}
