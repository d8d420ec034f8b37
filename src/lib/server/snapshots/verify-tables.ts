import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Manifest, TableName } from '../../domain/snapshot.ts';
import { filesOf } from '../../domain/table-entry.ts';
import type { TableFiles } from '../engine/load-tables.ts';
import { DamagedSnapshot } from './damaged-snapshot.ts';
import { snapshotsFolder } from './read-manifest.ts';

async function sha256Of(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}

async function faultOf(path: string, bytes: number, sha256: string): Promise<string | null> {
	const found = await stat(path).catch(() => null);
	if (!found) return 'not there';
	if (found.size !== bytes) return `${found.size} bytes instead of ${bytes}`;
	return (await sha256Of(path)) === sha256 ? null : 'other content than its hash says';
}

/**
 * The files of a snapshot's tables, each proved by length and hash: a flipped bit in Parquet is
 * mostly read as another number without an error.
 * @throws DamagedSnapshot
 */
export async function verifyTables(root: string, manifest: Manifest): Promise<TableFiles> {
	const files: TableFiles = {};
	for (const [table, entry] of Object.entries(manifest.tables)) {
		const paths: string[] = [];
		for (const { file, bytes, sha256 } of filesOf(entry)) {
			const path = join(snapshotsFolder(root), manifest.folder, file);
			const fault = await faultOf(path, bytes, sha256);
			if (fault) throw new DamagedSnapshot(manifest.sequence, `${file} ${fault}`);
			paths.push(path);
		}
		files[table as TableName] = { paths, rows: entry.rows };
	}
	return files;
}
