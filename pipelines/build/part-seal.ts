import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from './hash-file.ts';

const SEAL = 'hashes.json';

const partsIn = (folder: string) => readdirSync(folder).filter((file) => file !== SEAL);

async function hashesOf(folder: string): Promise<string> {
	const hashes: [string, string][] = [];
	for (const file of partsIn(folder).sort()) {
		hashes.push([file, await hashFile(join(folder, file))]);
	}
	return JSON.stringify(Object.fromEntries(hashes));
}

/** Writes down the hashes of the parts in a folder. */
export async function seal(folder: string): Promise<void> {
	writeFileSync(join(folder, SEAL), await hashesOf(folder));
}

/** Whether the folder holds just the parts that were sealed, each bit of them. */
export async function isSealed(folder: string): Promise<boolean> {
	const path = join(folder, SEAL);
	return existsSync(path) && readFileSync(path, 'utf8') === (await hashesOf(folder));
}

/** Names of the tables in a folder of parts. */
export const tablesIn = (folder: string) =>
	partsIn(folder).map((file) => file.replace(/\.parquet$/, ''));
