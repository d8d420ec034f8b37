import { readFileSync } from 'node:fs';
import type { Report } from '#lib/domain/submission.ts';
import { explain, explainReport } from '#pipelines/explain/explained.ts';
import type { Told } from '#pipelines/explain/write-report.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { examineExport } from '#pipelines/read-file.ts';
import { type Answers, statedOf } from '#pipelines/receive/answers.ts';
import type { Received } from '#pipelines/receive/log-entry.ts';
import { rawPath } from '#pipelines/receive/raw.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';

/** What a submission is told of with: its warehouse, and what is known and was answered. */
export interface Teller {
	warehouse: Warehouse;
	knowledge: Knowledge;
	answers: Answers;
}

/** A submission as it is told of: its report from the snapshot, its rows from its bytes. */
export function toldOf(
	received: Received,
	report: Report | undefined,
	{ warehouse, knowledge, answers }: Teller
): Told {
	const wasStopped = report?.issues.some(({ code }) => code === 'reading-stopped');
	if (report && wasStopped) return { explained: explainReport(report, received), examined: null };
	const bytes = readFileSync(rawPath(warehouse, received.sha256));
	const stated = statedOf(received, answers);
	const examined = examineExport(bytes, received.file, knowledge, stated);
	return { explained: explain(examined, received, report), examined };
}
