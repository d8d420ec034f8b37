/** A process that reads files for another, so that none can do harm to more than itself. */
import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { inspectFile } from '#pipelines/inspect-file.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { asPublished } from '#pipelines/explain/as-published.ts';
import { explain } from '#pipelines/explain/explained.ts';
import { examineExport, readExport } from '#pipelines/read-file.ts';
import { sha256 } from '#pipelines/receive/raw.ts';
import { prepare } from '#pipelines/recognise/prepared.ts';
import { setWatchdog, watched } from './watched.ts';
import type { Answers, Ended, Said, Task, Telling, Told } from './task.ts';

/**
 * Memory beyond which a process gives back what it no longer needs before it takes another file.
 * One that needs more for what it keeps is worn: it would leave too little for a file.
 */
const TIDY_BYTES = 176 * 2 ** 20;

let knowledge: Knowledge;

// Whoever sent for the answer may be gone.
const say = (said: Said) => process.send!(said, () => {});

function bytesOf({ path, sha256: expected }: Task): Uint8Array {
	const bytes = readFileSync(path);
	if (expected && sha256(bytes) !== expected) throw new Error(`raw file damaged: ${expected}`);
	return bytes;
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

function answer(task: Task, bytes: Uint8Array): unknown {
	const { how, name, stated, telling } = task;
	if (how === 'tell') return tell({ ...task, telling: telling! }, bytes);
	if (how === 'inspect') return inspectFile(bytes, name, knowledge, stated);
	return readExport(bytes, name, knowledge, stated, task.sha256);
}

/** Whether this process holds more than it may between files, although it gave back what it could. */
function isWorn(): boolean {
	if (process.memoryUsage.rss() <= TIDY_BYTES) return false;
	globalThis.gc?.();
	return process.memoryUsage.rss() > TIDY_BYTES;
}

async function perform(task: Task): Promise<Ended> {
	let bytes: Uint8Array;
	try {
		bytes = bytesOf(task);
	} catch (error) {
		return { unread: (error as Error).message };
	}
	try {
		return { answer: serialize(await answer(task, bytes)) };
	} catch (error) {
		return { broken: (error as Error).message };
	}
}

async function hear(told: Told): Promise<void> {
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
