/** A process that reads files for another, so that none can do harm to more than itself. */
import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { inspectFile } from '#pipelines/inspect-file.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { readExport } from '#pipelines/read-file.ts';
import { sha256 } from '#pipelines/receive/raw.ts';
import { prepare } from '#pipelines/recognise/prepared.ts';
import { setWatchdog, watched } from './watched.ts';
import type { Said, Task, Told } from './task.ts';

/** Memory beyond which a process gives back what it no longer needs. */
const TIDY_BYTES = 150 * 2 ** 20;

let knowledge: Knowledge;

const say = (said: Said, then = () => {}) => process.send!(said, then);

function bytesOf({ path, sha256: expected }: Task): Uint8Array {
	const bytes = readFileSync(path);
	if (expected && sha256(bytes) !== expected) throw new Error(`raw file damaged: ${expected}`);
	return bytes;
}

function answer({ how, name, stated }: Task, bytes: Uint8Array): Said {
	try {
		const work = how === 'read' ? readExport : inspectFile;
		return { answer: serialize(work(bytes, name, knowledge, stated)) };
	} catch (error) {
		return { broken: (error as Error).message };
	}
}

function perform(task: Task): Said {
	try {
		return watched(task.limits, () => answer(task, bytesOf(task)));
	} catch (error) {
		return { unread: (error as Error).message };
	}
}

process.on('message', (told: Told) => {
	if ('knowledge' in told) {
		knowledge = told.knowledge;
		prepare(knowledge);
		setWatchdog();
		say({ ready: true });
		return;
	}
	say(perform(told.task), () => {
		if (process.memoryUsage.rss() > TIDY_BYTES) globalThis.gc?.();
	});
});
process.on('disconnect', () => process.exit());
