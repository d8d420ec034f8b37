import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '#lib/domain/snapshot.ts';

const numbered = (sequence: number) => String(sequence).padStart(8, '0');

/** The manifest of the newest snapshot of a warehouse. */
export function latestManifest(warehouse: string): Manifest {
	const folder = join(warehouse, 'snapshots');
	const names = readdirSync(folder).filter((name) => /^\d{8}\.json$/.test(name));
	return JSON.parse(readFileSync(join(folder, names.sort().at(-1)!), 'utf8')) as Manifest;
}

/** Publishes a copy of the newest snapshot in which one bit of one Parquet file is flipped. */
export function publishSpoilt(warehouse: string, table: keyof Manifest['tables']): Manifest {
	const last = latestManifest(warehouse);
	const sequence = last.sequence + 1;
	const spoilt = { ...last, id: 'f'.repeat(16), sequence, parent: last.sequence };
	spoilt.folder = `${last.folder}-spoilt`;
	const snapshots = join(warehouse, 'snapshots');
	cpSync(join(snapshots, last.folder), join(snapshots, spoilt.folder), { recursive: true });
	flipBit(join(snapshots, spoilt.folder, last.tables[table].file));
	writeFileSync(join(snapshots, `${numbered(sequence)}.json`), JSON.stringify(spoilt), {
		flag: 'wx'
	});
	return spoilt;
}

function flipBit(path: string): void {
	const bytes = readFileSync(path);
	const middle = bytes.length >> 1;
	bytes[middle] = bytes[middle]! ^ 1;
	writeFileSync(path, bytes);
}
