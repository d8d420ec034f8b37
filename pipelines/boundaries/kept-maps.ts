import { readFileSync } from 'node:fs';
import { BOUNDARY_MAPS, type BoundaryMapKind } from '#lib/domain/boundary.ts';
import { createDurably } from '#pipelines/receive/durable.ts';
import type { ImportedMap, Log } from '#pipelines/receive/log-entry.ts';
import { appendToLog } from '#pipelines/receive/log.ts';
import { rawPath, sha256 } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import type { DrawnMap } from './drawn-map.ts';

/** Where boundaries come from, as it is shown under the map. */
export interface Provenance {
	file: string;
	/** SHA-256 of the file. */
	sha256: string;
	licence: string;
	source: string;
}

export interface KeptMap extends Provenance {
	map: DrawnMap;
}

/** Who writes to the log, and when. */
interface Signature {
	who: string;
	at: string;
}

function lastOf(kind: BoundaryMapKind, log: Log): ImportedMap | null {
	const entries = log.batches.flatMap((batch) =>
		batch.entries.flatMap((entry) =>
			entry.kind === 'boundaries' && entry.map === kind ? [entry] : []
		)
	);
	return entries.at(-1) ?? null;
}

function inForce(log: Log): (ImportedMap & { drawn: string })[] {
	return BOUNDARY_MAPS.flatMap((kind) => {
		const last = lastOf(kind, log);
		return last?.drawn ? [{ ...last, drawn: last.drawn }] : [];
	});
}

/** The raw files that the maps in force are read from. */
export const keptMapsIn = (log: Log): { sha256: string; file: string }[] =>
	inForce(log).map(({ drawn, file }) => ({ sha256: drawn, file }));

/** @throws Error where what is kept is not what was imported */
function readDrawn(warehouse: Warehouse, hash: string): DrawnMap {
	const text = readFileSync(rawPath(warehouse, hash), 'utf8');
	if (sha256(text) !== hash) throw new Error(`boundaries damaged: ${hash}`);
	return JSON.parse(text) as DrawnMap;
}

/** The maps in force at the end of the log. */
export function mapsIn(warehouse: Warehouse, log: Log): KeptMap[] {
	return inForce(log).map(({ drawn, file, sha256, licence, source }) => ({
		...{ file, sha256, licence, source },
		map: readDrawn(warehouse, drawn)
	}));
}

function keep(warehouse: Warehouse, bytes: Uint8Array | string): string {
	const hash = sha256(bytes);
	const steps = { written: 'raw-written', created: 'raw-kept' } as const;
	createDurably(rawPath(warehouse, hash), bytes, warehouse.staging, steps);
	return hash;
}

const isSame = (one: ImportedMap | null, other: ImportedMap): boolean =>
	one !== null &&
	(['drawn', 'sha256', 'file', 'licence', 'source'] as const).every(
		(name) => one[name] === other[name]
	);

/** Keeps file and map for ever, and puts the map in force; nothing changes where it is already. */
export function keepMap(
	warehouse: Warehouse,
	bytes: Uint8Array,
	{ map, ...provenance }: Omit<KeptMap, 'sha256'>,
	signature: Signature
): void {
	const hash = keep(warehouse, bytes);
	const drawn = keep(warehouse, JSON.stringify(map));
	const entry: ImportedMap = {
		...{ kind: 'boundaries', map: map.kind, drawn, sha256: hash },
		...provenance
	};
	appendToLog(warehouse, (log) =>
		isSame(lastOf(map.kind, log), entry) ? [] : [{ ...entry, ...signature }]
	);
}

/** Puts the maps out of force; returns which were. */
export function giveUpMaps(warehouse: Warehouse, signature: Signature): BoundaryMapKind[] {
	let given: BoundaryMapKind[] = [];
	appendToLog(warehouse, (log) => {
		const kept = inForce(log);
		given = kept.map(({ map }) => map);
		return kept.map((entry) => ({ ...entry, drawn: null, ...signature }));
	});
	return given;
}
