import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hasCode } from '#pipelines/receive/durable.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';

const NAME = /^work-(.+)-(\d+)-\d+$/;
const DAY = 86_400_000;

let count = 0;

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return !hasCode(error, 'ESRCH');
	}
}

/** Runs work in an empty folder of its own in staging, and removes what is left of it. */
export async function withStaging<T>(
	warehouse: Warehouse,
	work: (folder: string) => Promise<T>
): Promise<T> {
	const folder = join(warehouse.staging, `work-${hostname()}-${process.pid}-${++count}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function isAbandoned(path: string, name: string, now: number): boolean {
	const [, host, pid] = NAME.exec(name) ?? [];
	if (host === hostname()) return !isAlive(Number(pid));
	return now - statSync(path).mtimeMs > DAY;
}

/** Removes what processes that died left in staging. */
export function clearAbandoned(warehouse: Warehouse, now: number): void {
	for (const name of readdirSync(warehouse.staging)) {
		const path = join(warehouse.staging, name);
		try {
			if (isAbandoned(path, name, now)) rmSync(path, { recursive: true, force: true });
		} catch (error) {
			if (!hasCode(error, 'ENOENT')) throw error;
		}
	}
}
