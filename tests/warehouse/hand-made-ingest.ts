import { readFile } from 'node:fs/promises';
import { fingerprintOf } from '#pipelines/build/fingerprint.ts';
import { ingestFiles } from '#pipelines/ingest-files.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { catalogue, outcomeOf, reference, type Row } from './prepared.ts';

const fingerprint = fingerprintOf([import.meta.filename]);

const workshop = {
	catalogue,
	reference,
	publishedIndex: [],
	codeVersion: fingerprint,
	reading: {
		dataSets: Object.values(catalogue.exports),
		fingerprint,
		read: async (_: Received, path: string) => {
			const rows = JSON.parse(await readFile(path, 'utf8')) as Row[];
			return outcomeOf('services-rendered', rows);
		},
		outcomeOfStopped: () => outcomeOf('services-rendered', [])
	}
};

/** Ingests files that hold the JSON of rows of services rendered, as a real ingest does. */
export async function ingestHandMade(root: string, paths: string[]) {
	const facts = { receivedOn: '2024-06-20', demo: true, stated: {} };
	const incoming = paths.flatMap((path) => incomingFrom(path, facts));
	const effects = { who: 'test', now: () => new Date(), isSameUnder: async () => true };
	const { files, published } = await ingestFiles(openWarehouse(root), incoming, workshop, effects);
	const { sequence, id } = published.manifest;
	return { sequence, id, isNew: published.isNew, seqs: files.map(({ seq }) => seq) };
}
