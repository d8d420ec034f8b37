import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fingerprintOf } from '#pipelines/build/fingerprint.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import type { Workshop } from '#pipelines/ingest-files.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { limitsFor } from '#pipelines/isolate/limits.ts';
import { ReadingPool } from '#pipelines/isolate/reading-pool.ts';
import type { ReadingProcess } from '#pipelines/isolate/reading-process.ts';
import { stoppedOutcome } from '#pipelines/isolate/stopped-outcome.ts';
import { answersIn, statedOf } from '#pipelines/receive/answers.ts';
import type { Log, Received, Stop } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import type { Incoming } from '#pipelines/receive/incoming.ts';
import { rawPath } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { readPublishedIndex } from '#pipelines/reference/published-index.ts';
import { loadReference } from '#pipelines/reference/reference.ts';
import { type Ahead, outcomeAhead, readAhead } from './read-ahead.ts';
import { PROJECT, projectVersion, type Settings } from './settings.ts';

/** Code that decides what tables hold; the other rooms only carry files about. */
const CODE = [
	'src/lib/domain',
	...'ask,boundaries,build,catalogue,check,convert,decode,isolate,recognise,reference,sheet,table,text'
		.split(',')
		.map((room) => `pipelines/${room}`),
	'pipelines/read-file.ts'
];

/** What is open as long as files are read. */
interface OpenReading {
	isSameUnder: (earlier: Received, otherName: string) => Promise<boolean>;
	/** Takes in a process that reads while there is other work to do. */
	warm: (process: ReadingProcess) => void;
	/** Begins to read a large file that is about to be received; nothing rests on it until it is. */
	readAhead: (file: Incoming) => void;
	/** Lets the processes that read go. */
	end: () => void;
}

export type OpenWorkshop = Workshop & OpenReading;

/** Whether the bytes of a submission come out the same under another name. */
async function isSameUnder(
	read: Workshop['reading']['read'],
	{ earlier, file }: { earlier: Received; file: string },
	warehouse: Warehouse
): Promise<boolean> {
	const path = rawPath(warehouse, earlier.sha256);
	const [one, other] = [await read(earlier, path), await read({ ...earlier, file }, path)];
	if (typeof one !== 'object' || typeof other !== 'object') return one === other;
	return (
		isDeepStrictEqual(one.loaded, other.loaded) &&
		isDeepStrictEqual(one.quarantined, other.quarantined)
	);
}

/** Loads all that is known, and names it by its content. */
export function openWorkshop(
	settings: Settings,
	warehouse: Warehouse,
	limits = limitsFor
): OpenWorkshop {
	const catalogue = loadCatalogue(settings.catalogue);
	const reference = loadReference(settings.reference);
	const fingerprint = fingerprintOf([
		settings.catalogue,
		settings.reference,
		join(settings.published, 'index-values.csv'),
		...CODE.map((path) => join(PROJECT, path))
	]);
	let answers = answersIn(readLog(warehouse));
	const poolOf = ({ aliases, headings }: typeof answers) => {
		const knowledge: Knowledge = { catalogue, reference, aliases, headings };
		return new ReadingPool(knowledge, undefined, limits);
	};
	let pool = poolOf(answers);
	const learn = (log: Log) => {
		const now = answersIn(log);
		if (isDeepStrictEqual(now, answers)) return;
		pool.end();
		answers = now;
		pool = poolOf(answers);
	};
	let ahead: Ahead | null = null;
	const read = async (received: Received, path: string) => {
		const { sha256, file } = received;
		const stated = statedOf(received, answers);
		const known = await outcomeAhead(ahead, received, { stated, pool });
		ahead = null;
		if (known) return known;
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
			learn,
			read,
			outcomeOfStopped
		},
		codeVersion: `${projectVersion()}+${fingerprint}`,
		isSameUnder: (earlier, file) => isSameUnder(read, { earlier, file }, warehouse),
		warm: (process) => pool.warm(process),
		readAhead: (file) => void (ahead = readAhead(pool, file)),
		end: () => pool.end()
	};
}
