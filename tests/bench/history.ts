import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastDay } from '#lib/domain/period.ts';
import { withDatabase } from '#pipelines/build/database.ts';
import { seal } from '#pipelines/build/part-seal.ts';
import { PartsWriter } from '#pipelines/build/write-parts.ts';
import type { Workshop } from '#pipelines/ingest-files.ts';
import { constant } from '#pipelines/convert/coded.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { appendToLog, numbered } from '#pipelines/receive/log.ts';
import { rawPath, sha256 } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { monthlyFile, periodOf } from './monthly-files.ts';

interface Place {
	name: string;
	code: string;
}

function outcomeLike(like: FileOutcome, id: number, received: Received, period: string) {
	const loaded = like.loaded!;
	const { length } = loaded.rows;
	return {
		...like,
		report: { ...like.report, file: received.file, sha256: received.sha256 },
		loaded: { ...loaded, hromadaIds: constant(id, length), periods: constant(period, length) }
	};
}

/** Keeps the files of one month as a batch of the log. */
function receiveMonth(warehouse: Warehouse, places: Place[], month: number): Received[] {
	const receivedOn = lastDay(periodOf(month));
	const entries = places.map((place, at): Received => {
		const { name, text } = monthlyFile(place, at, month);
		const hash = sha256(text);
		writeFileSync(rawPath(warehouse, hash), text);
		const seq = month * places.length + at + 1;
		return { kind: 'received', seq, sha256: hash, file: name, receivedOn, demo: true, stated: {} };
	});
	const signed = { who: 'bench', at: `${receivedOn}T00:00:00.000Z` };
	appendToLog(warehouse, () => entries.map((entry) => ({ ...entry, ...signed })));
	return entries;
}

/**
 * Fills a warehouse with monthly files that were received and read. One file is read for all; the
 * others are told from it by place and period, so that a history of years is there in a minute.
 */
export async function writeHistory(
	warehouse: Warehouse,
	{ reading, reference }: Workshop,
	places: Place[],
	months: number
): Promise<void> {
	const idOf = new Map(reference.hromadas.map(({ code, id }) => [code, id]));
	for (let month = 0; month < months; month++) {
		const received = receiveMonth(warehouse, places, month);
		const like = await reading.read(received[0]!, rawPath(warehouse, received[0]!.sha256));
		if (typeof like !== 'object' || !like.loaded) throw new Error('a monthly file does not load');
		const folder = join(warehouse.parts, reading.fingerprint, numbered(month + 1));
		mkdirSync(folder, { recursive: true });
		await withDatabase(warehouse.staging, async (connection) => {
			const writer = new PartsWriter(connection, reading.dataSets);
			for (const [at, one] of received.entries()) {
				const id = idOf.get(places[at]!.code)!;
				await writer.add(one.seq, outcomeLike(like, id, one, periodOf(month)));
			}
			await writer.write(folder);
		});
		await seal(folder);
	}
}
