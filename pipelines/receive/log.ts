import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDurably } from './durable.ts';
import type { Batch, Log, LogEntry } from './log-entry.ts';
import { sha256 } from './raw.ts';
import type { Warehouse } from './warehouse.ts';

const BEGINNING = '0'.repeat(64);
const FILE = /^(\d{8})\.jsonl$/;

export const numbered = (number: number) => String(number).padStart(8, '0');

function readBatch(text: string, number: number, head: string): { batch: Batch; head: string } {
	const entries = text
		.split('\n')
		.slice(0, -1)
		.map((line) => {
			const { previous, ...entry } = JSON.parse(line) as LogEntry & { previous: string };
			if (previous !== head) throw new Error(`log broken: ${numbered(number)}.jsonl`);
			head = sha256(line);
			return entry as LogEntry;
		});
	return { batch: { number, entries }, head };
}

/** A file of the log that was read and verified, and by what to know it again. */
interface Verified {
	stamp: string;
	batch: Batch;
	head: string;
}

/** By folder; files of the log are never written twice. */
const verified = new Map<string, Verified[]>();

function stampOf(path: string): string {
	const { ino, size, mtimeNs } = statSync(path, { bigint: true });
	return [ino, size, mtimeNs].join();
}

/**
 * The whole log; of what this process read before only what is new.
 * @throws where a file is missing or a line does not follow from the one before
 */
export function readLog({ log: folder }: Warehouse): Log {
	const files = readdirSync(folder)
		.filter((name) => FILE.test(name))
		.sort();
	const known = verified.get(folder) ?? [];
	const read: Verified[] = [];
	let isKnown = true;
	files.forEach((file, index) => {
		const number = index + 1;
		if (file !== `${numbered(number)}.jsonl`) throw new Error(`log broken: ${file}`);
		const path = join(folder, file);
		const stamp = stampOf(path);
		isKnown &&= known[index]?.stamp === stamp;
		if (isKnown) read.push(known[index]!);
		else {
			const head = read.at(-1)?.head ?? BEGINNING;
			read.push({ stamp, ...readBatch(readFileSync(path, 'utf8'), number, head) });
		}
	});
	verified.set(folder, read);
	return { batches: read.map(({ batch }) => batch), head: read.at(-1)?.head ?? BEGINNING };
}

function chain(entries: LogEntry[], head: string): string {
	let previous = head;
	return entries
		.map((entry) => {
			const line = JSON.stringify({ previous, ...entry });
			previous = sha256(line);
			return `${line}\n`;
		})
		.join('');
}

/**
 * Appends the entries as one batch to the log as it was read.
 *
 * @returns the log that holds them, or null where another process was first
 */
export function appendAfter(warehouse: Warehouse, log: Log, entries: LogEntry[]): Log | null {
	const path = join(warehouse.log, `${numbered(log.batches.length + 1)}.jsonl`);
	const isCreated = createDurably(path, chain(entries, log.head), warehouse.staging, {
		written: 'log-written',
		created: 'log-appended'
	});
	return isCreated ? readLog(warehouse) : null;
}

/**
 * Appends what `entriesFor` makes of the log as it stands, as one batch. Where another process
 * was first, reads again and asks again.
 *
 * @returns the log that holds the batch, or the log as it was where there is nothing to append
 */
export function appendToLog(warehouse: Warehouse, entriesFor: (log: Log) => LogEntry[]): Log {
	for (;;) {
		const log = readLog(warehouse);
		const entries = entriesFor(log);
		if (!entries.length) return log;
		const grown = appendAfter(warehouse, log, entries);
		if (grown) return grown;
	}
}
