import { availableParallelism } from 'node:os';
import { statSync } from 'node:fs';
import type { Knowledge } from '#pipelines/knowledge.ts';
import type { Stop } from '#pipelines/receive/log-entry.ts';
import { type Limits, limitsFor, toTell } from './limits.ts';
import { type PackedOutcome, unpacked } from './packed-outcome.ts';
import { type Ending, ReadingProcess } from './reading-process.ts';
import type { Answers, Task } from './task.ts';

interface Waiting {
	task: Task;
	/** Whether it was stopped once already. */
	isSuspect: boolean;
	settle: (ending: Ending) => void;
	fail: (error: unknown) => void;
}

/** A file whose bytes could not be had. */
export class UnreadFile extends Error {}

/**
 * Processes that read files, as many as the machine has processors, started when there is work.
 * A file whose reading is stopped is tried once more when nothing else is read, in a process that
 * has read nothing before, so that what others do or leave behind cannot condemn it.
 */
export class ReadingPool {
	readonly #knowledge: Knowledge;
	readonly #size: number;
	readonly #limits: (size: number) => Limits;
	readonly #idle: ReadingProcess[] = [];
	readonly #waiting: Waiting[] = [];
	readonly #suspects: Waiting[] = [];
	#busy = 0;
	#isAlone = false;

	constructor(knowledge: Knowledge, size = availableParallelism(), limits = limitsFor) {
		this.#knowledge = knowledge;
		this.#size = size;
		this.#limits = limits;
	}

	/** Takes in a process that was started before there was work for it. */
	warm(process: ReadingProcess): void {
		this.#idle.push(process.learn(this.#knowledge));
	}

	#start(): ReadingProcess {
		return new ReadingProcess().learn(this.#knowledge);
	}

	/**
	 * The answer, or why reading was stopped.
	 * @throws UnreadFile
	 */
	async perform<How extends Task['how']>(
		task: Omit<Task, 'limits' | 'how'> & { how: How }
	): Promise<{ answer: Answers[How] } | { stopped: Stop }> {
		const size = statSync(task.path, { throwIfNoEntry: false })?.size ?? 0;
		const ending = await new Promise<Ending>((settle, fail) => {
			const own = this.#limits(size);
			const limits = task.how === 'tell' ? toTell(own) : own;
			this.#waiting.push({ task: { ...task, limits }, isSuspect: false, settle, fail });
			this.#assign();
		});
		if ('unread' in ending) throw new UnreadFile(ending.unread);
		if (task.how === 'read' && 'answer' in ending) {
			return { answer: unpacked(ending.answer as PackedOutcome) as Answers[How] };
		}
		return ending as { answer: Answers[How] } | { stopped: Stop };
	}

	#assign(): void {
		while (!this.#isAlone && this.#busy < this.#size) {
			const isSuspectNext = this.#suspects.length > 0;
			if (isSuspectNext && this.#busy) return;
			const next = this.#suspects.shift() ?? this.#waiting.shift();
			if (!next) return;
			this.#isAlone = isSuspectNext;
			this.#busy++;
			void this.#run(next);
		}
	}

	#processFor({ isSuspect }: Waiting): ReadingProcess {
		if (isSuspect) {
			this.#idle.pop()?.end();
			return this.#start();
		}
		for (;;) {
			const process = this.#idle.pop();
			if (!process) return this.#start();
			if (!process.isOver) return process;
		}
	}

	async #run(waiting: Waiting): Promise<void> {
		const process = this.#processFor(waiting);
		try {
			const ending = await process.perform(waiting.task);
			const isFirstStop = 'stopped' in ending && !waiting.isSuspect;
			if (isFirstStop) this.#suspects.push({ ...waiting, isSuspect: true });
			else waiting.settle(ending);
		} catch (error) {
			waiting.fail(error);
		}
		if (!process.isOver) this.#idle.push(process);
		this.#busy--;
		this.#isAlone = false;
		this.#assign();
	}

	/** Lets the processes go. */
	end(): void {
		for (const process of this.#idle.splice(0)) process.end();
	}
}
