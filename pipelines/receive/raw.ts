import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDurably } from './durable.ts';
import type { Warehouse } from './warehouse.ts';

export function sha256(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps the bytes for ever under their SHA-256, and returns it. */
export function keepRaw(warehouse: Warehouse, bytes: Uint8Array): string {
	const hash = sha256(bytes);
	createDurably(join(warehouse.raw, hash), bytes, warehouse.staging, {
		written: 'raw-written',
		created: 'raw-kept'
	});
	return hash;
}

/** @throws where the bytes are gone or no longer those that came */
export function readRaw(warehouse: Warehouse, hash: string): Uint8Array {
	const bytes = readFileSync(join(warehouse.raw, hash));
	if (sha256(bytes) !== hash) throw new Error(`raw file damaged: ${hash}`);
	return bytes;
}
