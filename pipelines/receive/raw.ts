import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createDurably } from './durable.ts';
import type { Warehouse } from './warehouse.ts';

export function sha256(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Where the bytes with this SHA-256 are kept. */
export const rawPath = (warehouse: Warehouse, hash: string) => join(warehouse.raw, hash);

/** Keeps the bytes for ever under their SHA-256, and returns it. */
export function keepRaw(warehouse: Warehouse, bytes: Uint8Array): string {
	const hash = sha256(bytes);
	createDurably(rawPath(warehouse, hash), bytes, warehouse.staging, {
		written: 'raw-written',
		created: 'raw-kept'
	});
	return hash;
}
