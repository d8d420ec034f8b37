import type { Manifest } from '#lib/domain/snapshot.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { createManifest, newestManifest, readManifest } from './manifests.ts';
import { problemsOf } from './verify.ts';

/**
 * Publishes the content of an older snapshot as a new one. It stands until something new comes:
 * what the newest snapshot knew of the log counts as known.
 *
 * @throws where there is no such snapshot or its tables are damaged
 */
export async function rollBack(
	warehouse: Warehouse,
	sequence: number,
	{ now, codeVersion }: { now: () => Date; codeVersion: string }
): Promise<Manifest> {
	const older = readManifest(warehouse, sequence);
	const problems = await problemsOf(warehouse.snapshots, older);
	if (problems.length) throw new Error(`snapshot damaged: ${sequence}: ${problems.join('; ')}`);
	for (;;) {
		const parent = newestManifest(warehouse)!;
		const manifest: Manifest = {
			...older,
			sequence: parent.sequence + 1,
			parent: parent.sequence,
			publishedAt: now().toISOString(),
			codeVersion,
			logHead: parent.logHead
		};
		if (createManifest(warehouse, manifest)) return manifest;
	}
}
