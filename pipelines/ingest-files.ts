import { join } from 'node:path';
import type { Manifest } from '#lib/domain/snapshot.ts';
import type { Report, SubmissionStatus } from '#lib/domain/submission.ts';
import { mapsIn } from './boundaries/kept-maps.ts';
import type { DuckDBConnection } from '@duckdb/node-api';
import { buildSnapshot } from './build/build-snapshot.ts';
import { withDatabase } from './build/database.ts';
import {
	ensureParts,
	forgetOtherParts,
	type Parts,
	type Reading,
	type StoppedFiles,
	untilOver
} from './build/ensure-parts.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { publish, type Published } from './publish/publish.ts';
import { clearAbandoned } from './publish/staging.ts';
import { submissionsIn } from './publish/submissions-in.ts';
import { acceptedIn } from './receive/decisions.ts';
import type { Incoming } from './receive/incoming.ts';
import { submissionsOf, type Log, type LogEntry } from './receive/log-entry.ts';
import { appendToLog } from './receive/log.ts';
import { submit, type Effects, type Submitted } from './receive/submit.ts';
import type { Warehouse } from './receive/warehouse.ts';
import type { PublishedIndexValue } from './reference/published-index.ts';
import type { Reference } from './reference/reference.ts';

/** What a warehouse is built with: what is known, and how files are read by it. */
export interface Workshop {
	catalogue: Catalogue;
	reference: Reference;
	publishedIndex: readonly PublishedIndexValue[];
	reading: Reading;
	codeVersion: string;
}

/** What became of one file; nothing is said of it where the newest snapshot was rolled back. */
export interface Ingested extends Submitted {
	status: SubmissionStatus | null;
	report: Report | null;
}

export const UNSAID = { status: null, report: null };

function stoppedEntries(stopped: StoppedFiles, knowledge: string, now: Date): LogEntry[] {
	const signed = { knowledge, who: 'postup', at: now.toISOString() };
	return [...stopped].map(([sha256, why]) => ({ kind: 'stopped', sha256, why, ...signed }));
}

/** What can be taken from a snapshot by one that the same code builds. */
function earlierOf(warehouse: Warehouse, parent: Manifest | null, codeVersion: string) {
	if (parent?.codeVersion !== codeVersion) return null;
	const pieces = parent.tables.submission.pieces ?? [];
	return { folder: join(warehouse.snapshots, parent.folder), pieces };
}

/** What was read does not follow from the log alone: files were stopped, and the log now says so. */
class LogHasGrown extends Error {}

/** @throws LogHasGrown */
async function readParts(
	warehouse: Warehouse,
	log: Log,
	reading: Reading,
	{ now, connection }: { now: () => Date; connection: DuckDBConnection }
): Promise<Parts[]> {
	let hasGrown = false;
	const remember = (stopped: StoppedFiles) => {
		appendToLog(warehouse, () => stoppedEntries(stopped, reading.fingerprint, now()));
		hasGrown = true;
	};
	const parts = await ensureParts(warehouse, log, reading, { remember, connection });
	if (hasGrown) throw new LogHasGrown();
	return parts;
}

/** Builds and publishes what the log holds. */
export function publishLog(
	warehouse: Warehouse,
	workshop: Workshop,
	now: () => Date
): Promise<Published> {
	const { catalogue, reference, publishedIndex, reading, codeVersion } = workshop;
	return publish(warehouse, {
		codeVersion,
		now,
		build: (log, folder, parent) =>
			withDatabase(folder, async (...connections) => {
				const [, , connection] = connections;
				const parts = readParts(warehouse, log, reading, { now, connection });
				// Reading may fail before the building waits for it, or outlast its failure.
				const over = untilOver(parts);
				const submissions = submissionsOf(log);
				const accepted = acceptedIn(log);
				const maps = mapsIn(warehouse, log);
				const earlier = earlierOf(warehouse, parent, codeVersion);
				const known = { catalogue, reference, publishedIndex, maps, earlier };
				const input = { ...known, submissions, accepted, parts };
				try {
					return await buildSnapshot(input, folder, connections);
				} catch (error) {
					await over;
					if (error instanceof LogHasGrown) return null;
					throw error;
				}
			})
	});
}

/** Takes files in, reads what is new, and publishes a snapshot that holds them. */
export async function ingestFiles(
	warehouse: Warehouse,
	files: Incoming[],
	workshop: Workshop,
	effects: Effects
): Promise<{ files: Ingested[]; published: Published }> {
	clearAbandoned(warehouse, effects.now().valueOf());
	const { submitted } = await submit(warehouse, files, effects);
	const published = await publishLog(warehouse, workshop, effects.now);
	forgetOtherParts(warehouse, workshop.reading.fingerprint);
	const known = await submissionsIn(
		warehouse,
		published.manifest,
		submitted.map(({ seq }) => seq)
	);
	return {
		files: submitted.map((file) => ({ ...file, ...(known.get(file.seq) ?? UNSAID) })),
		published
	};
}
