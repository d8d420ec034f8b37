import type { Limits } from '../engine/open-engine.ts';
import { DamagedSnapshot } from './damaged-snapshot.ts';
import { FrozenSnapshots } from './frozen-snapshots.ts';
import { openSnapshot, type OpenSnapshot } from './open-snapshot.ts';
import { listSequences } from './read-manifest.ts';
import type { Lease, Snapshot } from './snapshot.ts';

export interface ShelfLog {
	info(facts: object, message: string): void;
	error(facts: object, message: string): void;
}

export interface ShelfOptions {
	/** Folder of the warehouse. */
	root: string;
	log: ShelfLog;
	limits?: Limits;
	now?: () => number;
}

const FROZEN = 2;
/** What was refused is tried again: a disk that was full or busy may have mended. */
const RETRY_MS = 60_000;

/** The snapshots of one warehouse: the newest good one in service, older ones by number. */
export class Shelf {
	#current: OpenSnapshot | null = null;
	readonly #options: ShelfOptions;
	readonly #frozen: FrozenSnapshots;
	/** Sequence → when it was refused. */
	readonly #refused = new Map<number, number>();
	#refreshing: Promise<void> = Promise.resolve();

	constructor(options: ShelfOptions) {
		this.#options = options;
		this.#frozen = new FrozenSnapshots(FROZEN, (sequence) =>
			openSnapshot(options.root, sequence, options.limits)
		);
	}

	/** The snapshot in service; null where none could be opened yet. */
	get current(): Snapshot | null {
		return this.#current?.snapshot ?? null;
	}

	/** Takes the newest good snapshot into service, if it is newer; one refresh at a time. */
	refresh(): Promise<void> {
		this.#refreshing = this.#refreshing.then(() => this.#takeNewest());
		return this.#refreshing;
	}

	/**
	 * A lease on the snapshot in service, or on an older one by its number; null where there is
	 * none such.
	 */
	async lease(sequence: number | null): Promise<Lease | null> {
		if (sequence === null || sequence === this.current?.manifest.sequence) {
			return this.#current?.lend() ?? null;
		}
		if (!(await listSequences(this.#options.root)).includes(sequence)) return null;
		return this.#leaseFrozen(sequence);
	}

	async close(): Promise<void> {
		const current = this.#current;
		this.#current = null;
		await Promise.all([current?.retire(), this.#frozen.close()]);
	}

	async #leaseFrozen(sequence: number): Promise<Lease | null> {
		try {
			return (await this.#frozen.of(sequence)).lend() ?? (await this.#leaseFrozen(sequence));
		} catch (error) {
			if (!(error instanceof DamagedSnapshot)) throw error;
			this.#options.log.error({ err: error, sequence }, 'frozen snapshot refused');
			return null;
		}
	}

	async #takeNewest() {
		const inService = this.current?.manifest.sequence ?? 0;
		const sequences = await listSequences(this.#options.root);
		for (const sequence of sequences.filter((candidate) => candidate > inService)) {
			if (await this.#take(sequence)) return;
		}
	}

	async #take(sequence: number): Promise<boolean> {
		const { root, log, limits, now = Date.now } = this.#options;
		const refusedAt = this.#refused.get(sequence);
		if (refusedAt !== undefined && now() - refusedAt < RETRY_MS) return false;
		const started = now();
		try {
			const opened = await openSnapshot(root, sequence, limits);
			const previous = this.#current;
			this.#current = opened;
			this.#refused.delete(sequence);
			const { id } = opened.snapshot.manifest;
			log.info({ sequence, id, ms: now() - started }, 'snapshot in service');
			void previous?.retire();
			return true;
		} catch (error) {
			log.error({ err: error, sequence }, 'snapshot refused, the last good one stays in service');
			this.#refused.set(sequence, now());
			return false;
		}
	}
}
