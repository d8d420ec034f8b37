import { submissionsIn } from '#pipelines/publish/submissions-in.ts';
import type { Published } from '#pipelines/publish/publish.ts';
import { type Ingested, publishLog, UNSAID, type Workshop } from '#pipelines/ingest-files.ts';
import { submissionsOf } from '#pipelines/receive/log-entry.ts';
import { appendToLog, readLog } from '#pipelines/receive/log.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import type { OpenQuestion } from './open-questions.ts';

/** An open question and the answer that was given to it. */
export interface Settled {
	question: OpenQuestion;
	answer: string;
}

/** Who answers, and the clock. */
export interface Signature {
	who: string;
	now: () => Date;
}

/** Writes answers to the ledger, reads again what waited for them, and publishes it. */
export async function settle(
	warehouse: Warehouse,
	workshop: Workshop,
	settled: readonly Settled[],
	{ who, now }: Signature
): Promise<{ files: Ingested[]; published: Published }> {
	const at = now().toISOString();
	const entries = settled.map(({ question: { question, subject }, answer }) => {
		return { kind: 'decision' as const, question, subject, answer, who, at };
	});
	appendToLog(warehouse, () => entries);
	const published = await publishLog(warehouse, workshop, now);
	const waited = new Set(settled.flatMap(({ question }) => question.submissions));
	const known = await submissionsIn(warehouse, published.manifest, [...waited]);
	const files = submissionsOf(readLog(warehouse))
		.filter(({ seq }) => waited.has(seq))
		.map(({ seq, file, sha256 }) => ({
			file,
			sha256,
			seq,
			again: false,
			...(known.get(seq) ?? UNSAID)
		}));
	return { files, published };
}
