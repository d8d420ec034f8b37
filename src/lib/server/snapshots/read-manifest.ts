import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LATER_TABLES, TABLES, type Manifest, type TableName } from '../../domain/snapshot.ts';
import type { TableEntry, TableFile } from '../../domain/table-entry.ts';
import { DamagedSnapshot } from './damaged-snapshot.ts';

const NAME = /^(\d{8})\.json$/;
/** A name of ours: no path leads out of the folder. */
const FILE = /^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/;

export const snapshotsFolder = (root: string) => join(root, 'snapshots');

/** Sequence numbers with a manifest, newest first; empty where there is no warehouse yet. */
export async function listSequences(root: string): Promise<number[]> {
	const names = await readdir(snapshotsFolder(root)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	const sequences = names.map((name) => NAME.exec(name)?.[1]).filter((digits) => digits);
	return sequences.map(Number).sort((a, b) => b - a);
}

const isFile = ({ file, sha256, rows, bytes }: Partial<TableFile>) =>
	FILE.test(file ?? '') &&
	/^[0-9a-f]{64}$/.test(sha256 ?? '') &&
	Number.isSafeInteger(rows) &&
	Number.isSafeInteger(bytes);

const isEntry = (entry: Partial<TableEntry> | undefined): entry is TableEntry =>
	Boolean(entry && isFile(entry) && (entry.pieces ?? []).every(isFile));

/** What is wrong with a manifest, or null. */
function faultOf(manifest: Partial<Manifest>, sequence: number): string | null {
	if (manifest.sequence !== sequence) return `manifest of sequence ${manifest.sequence}`;
	if (!/^[0-9a-f]{16}$/.test(manifest.id ?? '')) return `invalid id: ${manifest.id}`;
	if (!FILE.test(manifest.folder ?? '')) return `invalid folder: ${manifest.folder}`;
	if (!/^\d{4}-\d\d-\d\d$/.test(manifest.asOf ?? '')) return `invalid day: ${manifest.asOf}`;
	if (typeof manifest.demo !== 'boolean') return `invalid demo flag: ${manifest.demo}`;
	if (typeof manifest.codeVersion !== 'string') return 'no code version';
	const tables: Partial<Manifest['tables']> = manifest.tables ?? {};
	const missing = (Object.keys(TABLES) as TableName[]).find(
		(table) => !isEntry(tables[table]) && !(LATER_TABLES.includes(table) && !(table in tables))
	);
	return missing ? `no proper entry for table ${missing}` : null;
}

/** @throws DamagedSnapshot where the manifest is unreadable or says something impossible */
export async function readManifest(root: string, sequence: number): Promise<Manifest> {
	const path = join(snapshotsFolder(root), `${String(sequence).padStart(8, '0')}.json`);
	let manifest: Partial<Manifest>;
	try {
		manifest = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest>;
	} catch (cause) {
		throw new DamagedSnapshot(sequence, 'unreadable manifest', cause);
	}
	const fault = faultOf(manifest, sequence);
	if (fault) throw new DamagedSnapshot(sequence, fault);
	return manifest as Manifest;
}
