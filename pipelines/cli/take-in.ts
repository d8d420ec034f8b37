import type { Locale } from '#lib/domain/place.ts';
import { ingestFiles, type Ingested } from '#pipelines/ingest-files.ts';
import type { Published } from '#pipelines/publish/publish.ts';
import { ownTerminal } from './ask.ts';
import { EXIT } from './exit-codes.ts';
import type { IngestOptions } from './ingest-options.ts';
import { notices, results } from './output.ts';
import { progressBar } from './progress-bar.ts';
import { askAbout, type Desk, leaveQuestions, type Outcome } from './questions.ts';
import type { Reception } from './reception.ts';
import { openTeller, reportSubmissions } from './report.ts';
import { summaryLines } from './summary.ts';
import { WORDS } from './words.ts';

function exitCodeOf(files: readonly Ingested[]): number {
	const fresh = files.filter((file) => !file.again);
	if (fresh.some(({ status }) => status === 'rejected')) return EXIT.rejected;
	return fresh.some(({ report }) => report?.quarantined) ? EXIT.quarantined : EXIT.done;
}

function tell(files: Ingested[], { manifest, isNew }: Published, desk: Desk): void {
	const { lang, workshop } = desk;
	const words = WORDS[lang];
	const { sequence, id, asOf } = manifest;
	const rejected = files.filter(({ status, again }) => status === 'rejected' && !again).length;
	const again = files.filter((file) => file.again).length;
	const lines = [
		...files.flatMap((file) => summaryLines(file, workshop.catalogue, lang)),
		words.totals(files.length, again, rejected),
		isNew ? words.published(sequence, id, asOf) : words.unchanged(sequence, id)
	];
	results.write(`${lines.join('\n')}\n`);
}

function tellMachines(files: Ingested[], { manifest, isNew }: Published): void {
	const { sequence, id, asOf } = manifest;
	const lines = [...files, { snapshot: { sequence, id, asOf, isNew } }];
	results.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Says what became of the files, asks what is open, and says what came of the answers. */
async function tellAndAsk(first: Outcome, options: IngestOptions, desk: Desk): Promise<number> {
	if (options.json) tellMachines(first.files, first.published);
	else tell(first.files, first.published, desk);
	const isAsked = !options.json && process.stdin.isTTY && process.stdout.isTTY;
	if (!isAsked) {
		await leaveQuestions(options.questions, desk);
		return exitCodeOf(first.files);
	}
	const terminal = ownTerminal();
	const seqs = new Set(first.files.map(({ seq }) => seq));
	const answered = await askAbout(seqs, desk, terminal).finally(terminal.end);
	if (answered) tell(answered.files, answered.published, desk);
	await leaveQuestions(options.questions, desk);
	const now = new Map(answered?.files.map((file) => [file.seq, file]));
	return exitCodeOf(first.files.map((file) => now.get(file.seq) ?? file));
}

/** Writes the report of every file that is new, as it stands after the answers. */
async function writeReports(files: readonly Ingested[], folder: string, lang: Locale) {
	const fresh = files.filter(({ again }) => !again).map(({ seq }) => seq);
	const teller = openTeller(lang, folder);
	try {
		await reportSubmissions(fresh, teller);
	} finally {
		teller.pool.end();
	}
	notices.write(`${WORDS[lang].reports(fresh.length, folder)}\n`);
}

/** Takes files in and says what became of each. */
export async function takeIn(
	options: IngestOptions,
	{ warehouse, incoming, workshop }: Reception
): Promise<number> {
	const progress = progressBar(notices, incoming.length);
	workshop.reading.onFile = ({ file }) => progress.advance(file);
	const signature = { who: process.env.USER || 'operator', now: () => new Date() };
	const effects = { ...signature, isSameUnder: workshop.isSameUnder };
	const ingested = await ingestFiles(warehouse, incoming, workshop, effects);
	progress.end();
	delete workshop.reading.onFile;
	const { lang, reports } = options;
	const code = await tellAndAsk(ingested, options, { warehouse, workshop, signature, lang });
	if (reports !== undefined) await writeReports(ingested.files, reports, lang);
	return code;
}
