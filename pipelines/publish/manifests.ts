import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '#lib/domain/snapshot.ts';
import { TABLE_NAMES } from '#pipelines/build/write-tables.ts';
import { createDurably } from '#pipelines/receive/durable.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';

const FILE = /^(\d{8})\.json$/;

const pathOf = (warehouse: Warehouse, sequence: number) =>
	join(warehouse.snapshots, `${String(sequence).padStart(8, '0')}.json`);

/** Sequences of all snapshots, oldest first. */
export function sequencesOf(warehouse: Warehouse): number[] {
	return readdirSync(warehouse.snapshots)
		.flatMap((name) => FILE.exec(name)?.[1] ?? [])
		.map(Number)
		.sort((a, b) => a - b);
}

/** @throws where there is no such snapshot */
export function readManifest(warehouse: Warehouse, sequence: number): Manifest {
	return JSON.parse(readFileSync(pathOf(warehouse, sequence), 'utf8')) as Manifest;
}

export function newestManifest(warehouse: Warehouse): Manifest | null {
	const newest = sequencesOf(warehouse).at(-1);
	return newest === undefined ? null : readManifest(warehouse, newest);
}

/** The id of a content: first 16 hex digits of the SHA-256 of its tables' hashes, in order. */
export function contentId(tables: Manifest['tables']): string {
	const hash = createHash('sha256');
	for (const name of TABLE_NAMES) hash.update(tables[name].sha256);
	return hash.digest('hex').slice(0, 16);
}

/**
 * Makes a snapshot exist: creates its numbered manifest, whole.
 * @returns false where another publisher took the number
 */
export function createManifest(warehouse: Warehouse, manifest: Manifest): boolean {
	const text = `${JSON.stringify(manifest, null, '\t')}\n`;
	return createDurably(pathOf(warehouse, manifest.sequence), text, warehouse.staging, {
		written: 'manifest-written',
		created: 'manifest-created'
	});
}
