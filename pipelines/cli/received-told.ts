import { readFileSync } from 'node:fs';
import type { Locale } from '#lib/domain/place.ts';
import { explainReport } from '#pipelines/explain/explained.ts';
import type { Told } from '#pipelines/explain/write-report.ts';
import type { ReadingPool } from '#pipelines/isolate/reading-pool.ts';
import { stoppedOutcome } from '#pipelines/isolate/stopped-outcome.ts';
import type { Telling } from '#pipelines/isolate/task.ts';
import type { Knowledge, StatedFacts } from '#pipelines/knowledge.ts';
import { sha256 } from '#pipelines/receive/raw.ts';

/** What files are told of with, in which language, and the folder for what is told. */
export interface Teller {
	pool: ReadingPool;
	knowledge: Knowledge;
	locale: Locale;
	folder: string;
}

/** A file to be told of, whose bytes lie at `path`. */
export interface Source extends Omit<Telling, 'locale'> {
	path: string;
	file: string;
	stated: StatedFacts;
}

/**
 * A file as it is told of: its rows from its bytes, its report from the snapshot where there is
 * one. It is read within the same bounds as files that are taken in; what exceeds them says so.
 *
 * @throws UnreadFile
 */
export async function toldOf(source: Source, { pool, knowledge, locale }: Teller): Promise<Told> {
	const { path, file, stated, received, report } = source;
	const wasStopped = report?.issues.some(({ code }) => code === 'reading-stopped');
	if (report && wasStopped) return { explained: explainReport(report, received), marked: null };
	const telling = { received, report, locale };
	const ending = await pool.perform({ how: 'tell', path, name: file, stated, telling });
	if ('answer' in ending) return ending.answer;
	const stopped = { file, sha256: sha256(readFileSync(path)), why: ending.stopped };
	const said = report ?? stoppedOutcome(stopped, knowledge.catalogue.issues).report;
	return { explained: explainReport(said, received), marked: null };
}
