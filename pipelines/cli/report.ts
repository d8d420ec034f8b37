import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Locale } from '#lib/domain/place.ts';
import type { Report } from '#lib/domain/submission.ts';
import { explain, explainReport, type Explained } from '#pipelines/explain/explained.ts';
import { writeReport } from '#pipelines/explain/write-report.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { newestManifest } from '#pipelines/publish/manifests.ts';
import { submissionsIn } from '#pipelines/publish/submissions-in.ts';
import { examineExport } from '#pipelines/read-file.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import { submissionsOf, type Received } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { rawPath } from '#pipelines/receive/raw.ts';
import { openWarehouse, type Warehouse } from '#pipelines/receive/warehouse.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { knowledgeFrom } from './known.ts';
import { results } from './output.ts';
import { settingsFrom } from './settings.ts';
import { WORDS } from './words.ts';

const OPTIONS = {
	lang: { type: 'string', default: 'uk' },
	out: { type: 'string', default: '.' },
	help: { type: 'boolean', short: 'h', default: false }
} as const;

function parsed(words: string[]) {
	try {
		return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

export function localeNamed(word: string): Locale {
	if (word === 'uk' || word === 'en') return word;
	throw new UsageError(`invalid language: ${word}`);
}

const isNumber = (word: string) => /^\d{1,9}$/.test(word) && !existsSync(word);

/** A file at hand is told of without storing it. */
function* atHand(paths: readonly string[], knowledge: Knowledge): Generator<Explained> {
	const facts = { receivedOn: '', demo: false, stated: {} };
	for (const { path, name } of paths.flatMap((word) => incomingFrom(word, facts))) {
		yield explain(examineExport(readFileSync(path), name, knowledge));
	}
}

/** A submission as it is told of: its report from the snapshot, its rows from its bytes. */
export function explainReceived(
	received: Received,
	report: Report | undefined,
	warehouse: Warehouse,
	knowledge: Knowledge
): Explained {
	const { sha256, file, stated } = received;
	const wasStopped = report?.issues.some(({ code }) => code === 'reading-stopped');
	if (report && wasStopped) return explainReport(report, received);
	const examined = examineExport(readFileSync(rawPath(warehouse, sha256)), file, knowledge, stated);
	return explain(examined, received, report);
}

async function* inWarehouse(words: readonly string[], knowledge: Knowledge) {
	if (!words.length) return;
	const warehouse = openWarehouse(settingsFrom(process.env).warehouse);
	const received = new Map(submissionsOf(readLog(warehouse)).map((one) => [one.seq, one]));
	const manifest = newestManifest(warehouse);
	const seqs = words.map(Number);
	const known = manifest ? await submissionsIn(warehouse, manifest, seqs) : new Map();
	for (const word of words) {
		const one = received.get(Number(word));
		if (!one) throw new UsageError(`no such submission: ${word}`);
		const report = (known.get(one.seq) as { report: Report } | undefined)?.report;
		yield explainReceived(one, report, warehouse, knowledge);
	}
}

/**
 * Writes the report of files at hand, without storing them, and of submissions by their number.
 *
 * @throws UsageError
 */
export async function report(words: string[]): Promise<number> {
	const { values, positionals } = parsed(words);
	const lang = localeNamed(values.lang);
	if (values.help) {
		results.write(WORDS[lang].help);
		return EXIT.done;
	}
	if (!positionals.length) throw new UsageError('no file and no submission named');
	const knowledge = knowledgeFrom(settingsFrom(process.env));
	const tell = (explained: Explained) =>
		results.write(`${writeReport(values.out, explained, knowledge.catalogue, lang)}\n`);
	const isFile = (word: string) => !isNumber(word);
	for (const explained of atHand(positionals.filter(isFile), knowledge)) tell(explained);
	for await (const explained of inWarehouse(positionals.filter(isNumber), knowledge)) {
		tell(explained);
	}
	return EXIT.done;
}
