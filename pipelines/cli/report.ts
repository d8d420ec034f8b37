import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Locale } from '#lib/domain/place.ts';
import { writeReport } from '#pipelines/explain/write-report.ts';
import { inOrder } from '#pipelines/isolate/in-order.ts';
import { ReadingPool } from '#pipelines/isolate/reading-pool.ts';
import { newestManifest } from '#pipelines/publish/manifests.ts';
import { submissionsIn } from '#pipelines/publish/submissions-in.ts';
import { answersIn, statedOf } from '#pipelines/receive/answers.ts';
import { incomingFrom } from '#pipelines/receive/incoming.ts';
import { submissionsOf } from '#pipelines/receive/log-entry.ts';
import { readLog } from '#pipelines/receive/log.ts';
import { rawPath } from '#pipelines/receive/raw.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { knowledgeFrom } from './known.ts';
import { results } from './output.ts';
import { type Source, type Teller, toldOf } from './received-told.ts';
import { settingsFrom } from './settings.ts';
import { WORDS } from './words.ts';

/** How many files are read ahead of the one that is written. */
const AHEAD = 8;

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

/** Ready to tell of files, by what is known and was answered up to now; its pool must be ended. */
export function openTeller(locale: Locale, folder: string): Teller {
	const knowledge = knowledgeFrom(settingsFrom(process.env));
	return { pool: new ReadingPool(knowledge), knowledge, locale, folder };
}

async function writeEach(sources: Iterable<Source>, teller: Teller): Promise<string[]> {
	const paths: string[] = [];
	const { folder, knowledge, locale } = teller;
	for await (const told of inOrder(sources, AHEAD, (source) => toldOf(source, teller)))
		paths.push(...writeReport(folder, told, knowledge.catalogue, locale));
	return paths;
}

/** Files at hand, which are told of without storing them. @throws UnreadableInput */
function atHand(paths: readonly string[]): Source[] {
	const facts = { receivedOn: '', demo: false, stated: {} };
	const sources = paths.flatMap((word) => incomingFrom(word, facts));
	return sources.map(({ path, name, stated }) => {
		return { path, file: name, stated, received: null, report: null };
	});
}

/** Writes the reports of submissions by number. @throws UsageError where one is not there */
export async function reportSubmissions(
	seqs: readonly number[],
	teller: Teller
): Promise<string[]> {
	if (!seqs.length) return [];
	const warehouse = openWarehouse(settingsFrom(process.env).warehouse);
	const log = readLog(warehouse);
	const answers = answersIn(log);
	const received = new Map(submissionsOf(log).map((one) => [one.seq, one]));
	const stranger = seqs.find((seq) => !received.has(seq));
	if (stranger !== undefined) throw new UsageError(`no such submission: ${stranger}`);
	const manifest = newestManifest(warehouse);
	const known = manifest ? await submissionsIn(warehouse, manifest, seqs) : null;
	const sources = seqs.map((seq): Source => {
		const one = received.get(seq)!;
		const { file, sha256, receivedOn } = one;
		const report = known?.get(seq)?.report ?? null;
		const where = { path: rawPath(warehouse, sha256), file, stated: statedOf(one, answers) };
		return { ...where, received: { seq, receivedOn }, report };
	});
	return writeEach(sources, teller);
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
	const files = atHand(positionals.filter((word) => !isNumber(word)));
	const teller = openTeller(lang, values.out);
	try {
		const paths = [
			...(await writeEach(files, teller)),
			...(await reportSubmissions(positionals.filter(isNumber).map(Number), teller))
		];
		results.write(paths.map((path) => `${path}\n`).join(''));
	} finally {
		teller.pool.end();
	}
	return EXIT.done;
}
