import type { Manifest } from '../../domain/snapshot.ts';
import type { Ask, AskColumns } from '../engine/engine.ts';

/** What a page asks; it stays the same for as long as a lease is held, whatever is published. */
export interface Snapshot {
	readonly manifest: Manifest;
	readonly ask: Ask;
	readonly askColumns: AskColumns;
}

/** The right to ask a snapshot until released; releasing twice is the same as once. */
export interface Lease {
	readonly snapshot: Snapshot;
	release(): void;
}
