import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fingerprintOf } from '#pipelines/build/fingerprint.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import type { Workshop } from '#pipelines/ingest-files.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { ReadingPool } from '#pipelines/isolate/reading-pool.ts';
import { stoppedOutcome } from '#pipelines/isolate/stopped-outcome.ts';
import { aliasesIn } from '#pipelines/receive/decisions.ts';
import type { Received, Stop } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { rawPath, sha256 } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { readPublishedIndex } from '#pipelines/reference/published-index.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { PROJECT, projectVersion, type Settings } from './settings.ts';

/** Code that decides what tables hold; the other rooms only carry files about. */
const CODE = [
	'src/lib/domain',
	...'build,catalogue,check,convert,decode,isolate,recognise,reference,sheet,table,text'
		.split(',')
		.map((room) => `pipelines/${room}`),
	'pipelines/read-file.ts'
];

/** What is open as long as files are read. */
interface OpenReading {
	isSameUnder: (earlier: Received, otherName: string) => Promise<boolean>;
	/** Lets the processes that read go. */
	end: () => void;
}

/** Loads all that is known, and names it by its content. */
export function openWorkshop(settings: Settings, warehouse: Warehouse): Workshop & OpenReading {
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
	const pool = new ReadingPool(knowledge);
	const read = async ({ sha256, file, stated }: Received, path: string) => {
		const read = await pool.perform({ how: 'read', path, sha256, name: file, stated });
		return 'stopped' in read ? read.stopped : read.answer;
	};
	const outcomeOfStopped = (received: Received, why: Stop) =>
		stoppedOutcome({ ...received, why }, catalogue.issues);
	return {
		catalogue,
		reference,
		publishedIndex: readPublishedIndex(settings.published),
		reading: {
			dataSets: Object.values(catalogue.exports),
			fingerprint,
			read,
			outcomeOfStopped
		},
		codeVersion: `${projectVersion()}+${fingerprint}`,
		isSameUnder: async (earlier, file) => {
			const path = rawPath(warehouse, earlier.sha256);
			const [one, other] = [await read(earlier, path), await read({ ...earlier, file }, path)];
			if (typeof one !== 'object' || typeof other !== 'object') return one === other;
			return (
				isDeepStrictEqual(one.loaded, other.loaded) &&
				isDeepStrictEqual(one.quarantined, other.quarantined)
			);
		},
		end: () => pool.end()
	};
}
