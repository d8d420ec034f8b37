import { fork, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import type { Knowledge } from '#pipelines/knowledge.ts';
import type { Stop } from '#pipelines/receive/log-entry.ts';
import { OVER_MEMORY, OVER_TIME } from './watched.ts';
import { COPY_TOLD_ON, type Ended, type Said, type Task, type Told } from './task.ts';

/** Compiled, this lies beside the program that reads, which then need not be looked for. */
const OWN = import.meta.filename;
const BESIDE = join(dirname(OWN), 'isolate/reader.mjs');
const RUN = [fileURLToPath(new URL('../setup/run-program.js', import.meta.url)), 'isolate/reader'];
const [PROGRAM = '', ...WORDS] = OWN.endsWith('.mjs') ? [BESIDE] : RUN;

/** MiB for what is new: enough for small files, and little beside the limit. */
const YOUNG = '--max-semi-space-size=8';
/** How much of what a process says before it fails is passed on. */
const LAST_WORDS = 2000;

/** How a task ended: with an answer, stopped, or with bytes that could not be had. */
export type Ending = { answer: unknown } | { stopped: Stop } | { unread: string };

function stopBy(signal: NodeJS.Signals | null): Stop {
	if (signal === OVER_TIME) return 'time';
	// V8 aborts where its heap is full.
	return signal === OVER_MEMORY || signal === 'SIGABRT' ? 'memory' : 'crash';
}

function endingOf(ended: Ended): Ending {
	if ('answer' in ended) return { answer: deserialize(ended.answer) };
	return 'unread' in ended ? ended : { stopped: 'crash' };
}

/** One process that reads, and the task that it is at. */
export class ReadingProcess {
	readonly #child: ChildProcess;
	#isReady = false;
	#lastWords = '';
	#settle: ((ending: Ending) => void) | null = null;
	#fail: ((error: Error) => void) | null = null;
	isOver = false;

	constructor() {
		this.#child = fork(PROGRAM, WORDS, {
			serialization: 'advanced',
			execArgv: ['--expose-gc', YOUNG],
			stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe']
		});
		this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => {
			this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
		});
		this.#child.on('message', (said: Said) => this.#hear(said));
		this.#child.on('error', (error) => this.#fail?.(error));
		this.#child.on('close', (_, signal) => this.#ended(signal));
	}

	/**
	 * Lets it fetch a file that it will be asked of first, and copy it on the way. Returns the SHA-256
	 * of the copy once that is on the disk; null where it could not be made.
	 */
	async fetch(path: string, copyTo: string): Promise<string | null> {
		this.#tell({ fetch: path, copyTo });
		const told = this.#child.stdio[COPY_TOLD_ON] as Readable | undefined;
		if (!told) return null;
		// Ends without a line where the process does.
		const line = await text(told).catch(() => '');
		return line.trim() || null;
	}

	/** Tells it what is known: the first that it has to hear. */
	learn(knowledge: Knowledge): this {
		this.#tell({ knowledge });
		return this;
	}

	#tell(told: Told): void {
		// Whoever ended cannot be told; how it ended says all.
		this.#child.send(told, () => {});
	}

	#hear(said: Said): void {
		if ('ready' in said) {
			this.#isReady = true;
			return;
		}
		if (said.isWorn) this.end();
		this.#settle?.(endingOf(said.ended));
	}

	#ended(signal: NodeJS.Signals | null): void {
		this.isOver = true;
		if (this.#isReady) this.#settle?.({ stopped: stopBy(signal) });
		else this.#fail?.(new Error(`no reading process: ${this.#lastWords || signal}`));
	}

	/** @throws where no process could be had at all */
	perform(task: Task): Promise<Ending> {
		return new Promise((settle, fail) => {
			this.#settle = settle;
			this.#fail = fail;
			this.#tell({ task });
		});
	}

	/** Lets it go: it takes no other task. */
	end(): void {
		this.isOver = true;
		if (this.#child.connected) this.#child.disconnect();
	}
}
