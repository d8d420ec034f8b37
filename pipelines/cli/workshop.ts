import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fingerprintOf } from '#pipelines/build/fingerprint.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import type { Workshop } from '#pipelines/ingest-files.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { readExport } from '#pipelines/read-file.ts';
import { aliasesIn } from '#pipelines/receive/decisions.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { readRaw, sha256 } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { readPublishedIndex } from '#pipelines/reference/published-index.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { PROJECT, projectVersion, type Settings } from './settings.ts';

/** Code that decides what tables hold; the other rooms only carry files about. */
const CODE = [
	'src/lib/domain',
	...'build,catalogue,check,convert,decode,recognise,reference,table'
		.split(',')
		.map((room) => `pipelines/${room}`),
	'pipelines/read-file.ts'
];

/** Loads all that is known, and names it by its content. */
export function openWorkshop(
	settings: Settings,
	warehouse: Warehouse
): Workshop & { isSameUnder: (earlier: Received, otherName: string) => boolean } {
	const catalogue = loadCatalogue(settings.catalogue);
	const reference = loadReference(settings.reference);
	const aliases = aliasesIn(readLog(warehouse));
	const knowledge: Knowledge = { catalogue, reference, aliases };
	const known = fingerprintOf([
		settings.catalogue,
		settings.reference,
		join(settings.published, 'index-values.csv'),
		...CODE.map((path) => join(PROJECT, path))
	]);
	const fingerprint = sha256(JSON.stringify([known, [...aliases]])).slice(0, 16);
	const read = (bytes: Uint8Array, { file, stated }: Received) =>
		readExport(bytes, file, knowledge, stated);
	return {
		catalogue,
		reference,
		publishedIndex: readPublishedIndex(settings.published),
		reading: { dataSets: Object.values(catalogue.exports), fingerprint, read },
		codeVersion: `${projectVersion()}+${fingerprint}`,
		isSameUnder: (earlier, file) => {
			const bytes = readRaw(warehouse, earlier.sha256);
			const [one, other] = [read(bytes, earlier), read(bytes, { ...earlier, file })];
			return (
				isDeepStrictEqual(one.loaded, other.loaded) &&
				isDeepStrictEqual(one.quarantined, other.quarantined)
			);
		}
	};
}
