import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { quotedString } from '@duckdb/node-api';
import { LATER_TABLES, type Manifest, type TableName } from '#lib/domain/snapshot.ts';
import { filesOf, type TableEntry } from '#lib/domain/table-entry.ts';
import { keptMapsIn, mapsIn } from './boundaries/kept-maps.ts';
import { buildSnapshot } from './build/build-snapshot.ts';
import { withDatabase } from './build/database.ts';
import { ensureParts, type StoppedFiles, untilOver } from './build/ensure-parts.ts';
import { hashFile } from './build/hash-file.ts';
import { TABLE_NAMES } from './build/write-tables.ts';
import type { Workshop } from './ingest-files.ts';
import { readManifest, sequencesOf } from './publish/manifests.ts';
import { acceptedIn } from './receive/decisions.ts';
import { submissionsOf, type Received } from './receive/log-entry.ts';
import { logUntil } from './receive/log-until.ts';
import { rawPath } from './receive/raw.ts';
import type { Warehouse } from './receive/warehouse.ts';

/** A table that came out otherwise; rows are counted where they can be compared. */
export interface Difference {
	table: TableName;
	/** Rows that only the published table has, and only the rebuilt one. */
	published: number | null;
	rebuilt: number | null;
}

/** What rebuilding a snapshot showed. */
export interface Rebuilt {
	/** The snapshot in which the content first came: a rolled back one repeats it. */
	origin: Manifest;
	/** Whether other code built it. */
	isOtherCode: boolean;
	/** Raw files that are gone or are not what came. */
	damaged: string[];
	differences: Difference[];
}

function originOf(warehouse: Warehouse, { id, sequence }: Manifest): Manifest {
	const earlier = sequencesOf(warehouse).filter((other) => other <= sequence);
	return earlier.map((other) => readManifest(warehouse, other)).find((one) => one.id === id)!;
}

async function damagedAmong(
	warehouse: Warehouse,
	files: readonly Pick<Received, 'sha256' | 'file'>[]
): Promise<string[]> {
	const damaged: string[] = [];
	for (const { sha256, file } of files) {
		const path = rawPath(warehouse, sha256);
		const isWhole = existsSync(path) && (await hashFile(path)) === sha256;
		if (!isWhole) damaged.push(`${sha256} (${file})`);
	}
	return damaged;
}

type Files = readonly string[];

async function rowsOnlyIn(one: Files, other: Files, folder: string): Promise<number | null> {
	const [from, without] = [one, other].map(
		(files) => `FROM read_parquet([${files.map(quotedString).join(', ')}])`
	);
	return withDatabase(folder, async (connection) => {
		const sql = `SELECT count(*)::INTEGER FROM (${from} EXCEPT ALL ${without})`;
		return (await connection.runAndReadAll(sql)).getRowsJS()[0]![0] as number;
	}).catch(() => null);
}

const pathsOf = (folder: string, entry: TableEntry) =>
	filesOf(entry).map(({ file }) => join(folder, file));

async function compare(
	manifest: Manifest,
	tables: Manifest['tables'],
	folders: { published: string; rebuilt: string }
): Promise<Difference[]> {
	const differences: Difference[] = [];
	for (const table of TABLE_NAMES) {
		const before = manifest.tables[table];
		if (before?.sha256 === tables[table].sha256) continue;
		if (!before && LATER_TABLES.includes(table) && !tables[table].rows) continue;
		const rebuilt = pathsOf(folders.rebuilt, tables[table]);
		const published = before && pathsOf(folders.published, before);
		differences.push({
			table,
			published: published ? await rowsOnlyIn(published, rebuilt, folders.rebuilt) : null,
			rebuilt: published ? await rowsOnlyIn(rebuilt, published, folders.rebuilt) : null
		});
	}
	return differences;
}

/**
 * Makes the tables of a published snapshot anew, in an empty folder, from the raw files and the log
 * as it stood then, and compares them with its manifest. Parts that lie about are not trusted.
 */
export async function rebuildSnapshot(
	warehouse: Warehouse,
	sequence: number,
	workshop: Workshop,
	folder: string
): Promise<Rebuilt> {
	const origin = originOf(warehouse, readManifest(warehouse, sequence));
	const log = logUntil(warehouse, origin.logHead);
	const submissions = submissionsOf(log);
	const isOtherCode = origin.codeVersion !== workshop.codeVersion;
	const damaged = await damagedAmong(warehouse, [...submissions, ...keptMapsIn(log)]);
	if (damaged.length) return { origin, isOtherCode, damaged, differences: [] };
	const at = (name: string) => {
		const path = join(folder, name);
		mkdirSync(path, { recursive: true });
		return path;
	};
	const scratch = { ...warehouse, parts: at('parts'), staging: at('staging') };
	const { catalogue, reference, publishedIndex, reading } = workshop;
	const remember = (stopped: StoppedFiles) => {
		throw new Error(`reading stopped: ${[...stopped.keys()].join(', ')}`);
	};
	const accepted = acceptedIn(log);
	const maps = mapsIn(warehouse, log);
	const known = { catalogue, reference, publishedIndex, submissions, accepted, maps };
	const rebuilt = at('tables');
	const { tables } = await withDatabase(scratch.staging, async (...connections) => {
		const [, , connection] = connections;
		const parts = ensureParts(scratch, log, reading, { remember, connection });
		const over = untilOver(parts);
		return buildSnapshot({ ...known, parts }, rebuilt, connections).finally(() => over);
	});
	const published = join(warehouse.snapshots, origin.folder);
	const differences = await compare(origin, tables, { published, rebuilt });
	return { origin, isOtherCode, damaged, differences };
}
