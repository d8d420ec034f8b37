import type { Manifest } from '#lib/domain/snapshot.ts';
import type { BuiltTables } from '#pipelines/build/build-snapshot.ts';
import { reach } from '#pipelines/receive/failpoint.ts';
import { submissionsOf, type Log } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { contentId, createManifest, newestManifest } from './manifests.ts';
import { moveTables } from './move-tables.ts';
import { withStaging } from './staging.ts';
import { problemsIn, problemsOf } from './verify.ts';

/** What publishing needs from outside. */
export interface Publishing {
	/** Names the code, catalogue and reference that build the tables. */
	codeVersion: string;
	now: () => Date;
	/**
	 * Writes the tables of the snapshot that the log makes to a folder; null where the log itself
	 * had to grow. What the parent holds just so may be taken from there.
	 */
	build: (log: Log, folder: string, parent: Manifest | null) => Promise<BuiltTables | null>;
}

export interface Published {
	manifest: Manifest;
	/** False where the newest snapshot holds just this content already. */
	isNew: boolean;
}

async function attempt(
	warehouse: Warehouse,
	publishing: Publishing,
	parent: Manifest | null,
	staged: string
): Promise<Published | null> {
	const log = readLog(warehouse);
	const isWhole = async () => !(await problemsOf(warehouse.snapshots, parent!)).length;
	const { codeVersion } = publishing;
	if (parent?.logHead === log.head && parent.codeVersion === codeVersion && (await isWhole())) {
		return { manifest: parent, isNew: false };
	}
	const built = await publishing.build(log, staged, parent);
	if (!built) return null;
	const { asOf, demo, tables } = built;
	reach('tables-written');
	const id = contentId(tables);
	if (parent?.id === id && (await isWhole())) return { manifest: parent, isNew: false };
	const problems = await problemsIn(staged, tables);
	if (problems.length) throw new Error(`tables not as written: ${problems.join('; ')}`);
	reach('tables-verified');
	const folder = await moveTables(staged, warehouse.snapshots, id, tables);
	reach('tables-moved');
	const manifest: Manifest = {
		id,
		sequence: (parent?.sequence ?? 0) + 1,
		parent: parent?.sequence ?? null,
		folder,
		asOf,
		publishedAt: publishing.now().toISOString(),
		demo,
		codeVersion,
		logHead: log.head,
		tables,
		submissions: submissionsOf(log).length
	};
	return createManifest(warehouse, manifest) ? { manifest, isNew: true } : null;
}

/**
 * Publishes what the log makes. The parent is chosen before the log is read, so whoever finds the
 * next number taken knows that the log may hold more, and builds again.
 */
export async function publish(warehouse: Warehouse, publishing: Publishing): Promise<Published> {
	for (;;) {
		const parent = newestManifest(warehouse);
		const published = await withStaging(warehouse, (staged) =>
			attempt(warehouse, publishing, parent, staged)
		);
		if (published) return published;
	}
}
