import type { Engine } from '../engine/engine.ts';
import { openEngine, type Limits } from '../engine/open-engine.ts';
import { askKnown } from '../questions/known.ts';
import { indicators } from '../questions/indicators.ts';
import { snapshotFacts } from '../questions/snapshot-facts.ts';
import { DamagedSnapshot } from './damaged-snapshot.ts';
import { readManifest } from './read-manifest.ts';
import type { Lease, Snapshot } from './snapshot.ts';
import { verifyTables } from './verify-tables.ts';

/** A snapshot that is open: lends itself out, and closes when retired and no lease is left. */
export class OpenSnapshot {
	readonly snapshot: Snapshot;
	readonly #engine: Engine;
	#leases = 0;
	#isRetired = false;
	#closed: () => void = () => {};
	readonly #whenClosed = new Promise<void>((resolve) => (this.#closed = resolve));

	constructor(snapshot: Snapshot, engine: Engine) {
		this.snapshot = snapshot;
		this.#engine = engine;
	}

	/** Null once retired: ask for another. */
	lend(): Lease | null {
		if (this.#isRetired) return null;
		this.#leases++;
		let isReleased = false;
		const release = () => {
			if (isReleased) return;
			isReleased = true;
			this.#leases--;
			this.#closeIfDone();
		};
		return { snapshot: this.snapshot, release };
	}

	/** Lends no more to newcomers; resolves once the last lease is released and all is closed. */
	retire(): Promise<void> {
		if (!this.#isRetired) {
			this.#isRetired = true;
			this.#closeIfDone();
		}
		return this.#whenClosed;
	}

	#closeIfDone() {
		if (!this.#isRetired || this.#leases > 0) return;
		this.#engine.close();
		this.#closed();
	}
}

async function warm(snapshot: Snapshot) {
	await Promise.all([askKnown(snapshot), snapshot.ask(snapshotFacts), snapshot.ask(indicators)]);
}

/**
 * Proves, loads and warms the snapshot of a sequence number.
 * @throws DamagedSnapshot
 */
export async function openSnapshot(
	root: string,
	sequence: number,
	limits?: Limits
): Promise<OpenSnapshot> {
	const manifest = await readManifest(root, sequence);
	const files = await verifyTables(root, manifest);
	const engine = await openEngine(manifest, files, limits).catch((cause: unknown) => {
		throw new DamagedSnapshot(sequence, 'tables that cannot be loaded', cause);
	});
	const snapshot = { manifest, ask: engine.ask, askColumns: engine.askColumns };
	try {
		await warm(snapshot);
		return new OpenSnapshot(snapshot, engine);
	} catch (cause) {
		engine.close();
		throw new DamagedSnapshot(sequence, 'tables that do not answer', cause);
	}
}
