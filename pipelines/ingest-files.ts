import type { Report, SubmissionStatus } from '#lib/domain/submission.ts';
import { buildSnapshot } from './build/build-snapshot.ts';
import { ensureParts, forgetOtherParts, type Reading } from './build/ensure-parts.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { publish, type Published } from './publish/publish.ts';
import { clearAbandoned } from './publish/staging.ts';
import { submissionsIn } from './publish/submissions-in.ts';
import type { Incoming } from './receive/incoming.ts';
import { submissionsOf } from './receive/log-entry.ts';
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

const UNSAID = { status: null, report: null };

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
		build: async (log, folder) => {
			const parts = await ensureParts(warehouse, log, reading);
			const submissions = submissionsOf(log);
			const input = { catalogue, reference, publishedIndex, submissions, parts };
			return buildSnapshot(input, folder);
		}
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
	const { submitted } = submit(warehouse, files, effects);
	const published = await publishLog(warehouse, workshop, effects.now);
	forgetOtherParts(warehouse, workshop.reading.fingerprint);
	const known = await submissionsIn(warehouse, published.manifest);
	return {
		files: submitted.map((file) => ({ ...file, ...(known.get(file.seq) ?? UNSAID) })),
		published
	};
}
