import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Locale } from '#lib/domain/place.ts';
import { explain } from '#pipelines/explain/explained.ts';
import { type Told, writeReport } from '#pipelines/explain/write-report.ts';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { newestManifest } from '#pipelines/publish/manifests.ts';
import { submissionsIn } from '#pipelines/publish/submissions-in.ts';
import { examineExport } from '#pipelines/read-file.ts';
import { answersIn } from '#pipelines/receive/answers.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import { submissionsOf } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { knowledgeFrom } from './known.ts';
import { results } from './output.ts';
import { toldOf } from './received-told.ts';
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
function* atHand(paths: readonly string[], knowledge: Knowledge): Generator<Told> {
	const facts = { receivedOn: '', demo: false, stated: {} };
	for (const { path, name } of paths.flatMap((word) => incomingFrom(word, facts))) {
		const examined = examineExport(readFileSync(path), name, knowledge);
		yield { explained: explain(examined), examined };
	}
}

/** Submissions by number. @throws UsageError where one is not there */
async function* inWarehouse(words: readonly string[], knowledge: Knowledge) {
	if (!words.length) return;
	const warehouse = openWarehouse(settingsFrom(process.env).warehouse);
	const log = readLog(warehouse);
	const received = new Map(submissionsOf(log).map((one) => [one.seq, one]));
	const stranger = words.find((word) => !received.has(Number(word)));
	if (stranger !== undefined) throw new UsageError(`no such submission: ${stranger}`);
	const manifest = newestManifest(warehouse);
	const seqs = words.map(Number);
	const known = manifest ? await submissionsIn(warehouse, manifest, seqs) : null;
	const teller = { warehouse, knowledge, answers: answersIn(log) };
	for (const seq of seqs) yield toldOf(received.get(seq)!, known?.get(seq)?.report, teller);
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
	const tell = async (told: Told) => {
		const paths = await writeReport(values.out, told, knowledge.catalogue, lang);
		results.write(paths.map((path) => `${path}\n`).join(''));
	};
	const isFile = (word: string) => !isNumber(word);
	for (const told of atHand(positionals.filter(isFile), knowledge)) await tell(told);
	for await (const told of inWarehouse(positionals.filter(isNumber), knowledge)) await tell(told);
	return EXIT.done;
}
