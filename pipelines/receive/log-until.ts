import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './log-entry.ts';
import { numbered, readLog } from './log.ts';
import { sha256 } from './raw.ts';
import type { Warehouse } from './warehouse.ts';

function lastLine(warehouse: Warehouse, number: number): string {
	const text = readFileSync(join(warehouse.log, `${numbered(number)}.jsonl`), 'utf8');
	return text.trimEnd().split('\n').at(-1)!;
}

/** The log as it stood when its last line had this hash. @throws where it never had */
export function logUntil(warehouse: Warehouse, head: string): Log {
	const { batches } = readLog(warehouse);
	const last = batches.findIndex(({ number }) => sha256(lastLine(warehouse, number)) === head);
	if (last < 0) throw new Error(`log without its head: ${head}`);
	return { batches: batches.slice(0, last + 1), head };
}
