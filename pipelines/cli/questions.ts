import { join, resolve } from 'node:path';
import type { Locale } from '#lib/domain/place.ts';
import { type OpenQuestion, openQuestions, questionKey } from '#pipelines/answer/open-questions.ts';
import { NotQuestions, writeQuestions } from '#pipelines/answer/questions-file.ts';
import { sentenceOf } from '#pipelines/answer/question-words.ts';
import { settle, type Signature } from '#pipelines/answer/settle.ts';
import type { Ingested, Workshop } from '#pipelines/ingest-files.ts';
import type { Published } from '#pipelines/publish/publish.ts';
import { readLog } from '#pipelines/receive/log.ts';
import type { Warehouse } from '#pipelines/receive/warehouse.ts';
import { prepare } from '#pipelines/recognise/prepared.ts';
import { ASK_WORDS } from './ask-words.ts';
import { askAll, type Terminal } from './ask.ts';
import { notices } from './output.ts';

/** How many open questions are written out; the file has all. */
const SHOWN = 5;

/** What asking and answering work on. */
export interface Desk {
	warehouse: Warehouse;
	workshop: Workshop;
	lang: Locale;
	signature: Signature;
}

export interface Outcome {
	files: Ingested[];
	published: Published;
}

export const openOn = ({ warehouse, workshop }: Desk): Promise<OpenQuestion[]> =>
	openQuestions(warehouse, readLog(warehouse), workshop.reading.fingerprint);

export const preparedFor = ({ workshop: { catalogue, reference } }: Desk) =>
	prepare({ catalogue, reference, aliases: new Map() });

/**
 * Asks the questions of these submissions until none is new, and says what came of the answers;
 * null where nothing was answered.
 */
export async function askAbout(
	seqs: ReadonlySet<number>,
	desk: Desk,
	terminal: Terminal
): Promise<Outcome | null> {
	const asked = new Set<string>();
	let outcome: Outcome | null = null;
	for (;;) {
		const open = await openOn(desk);
		const fresh = open.filter(
			(question) =>
				!asked.has(questionKey(question)) && question.submissions.some((seq) => seqs.has(seq))
		);
		if (!fresh.length) return outcome;
		for (const question of fresh) asked.add(questionKey(question));
		const settled = await askAll(fresh, terminal, desk.lang, preparedFor(desk));
		if (!settled.length) return outcome;
		const { files, published } = await settle(
			desk.warehouse,
			desk.workshop,
			settled,
			desk.signature
		);
		const seen = new Set(files.map(({ seq }) => seq));
		const before: Ingested[] = outcome?.files.filter(({ seq }) => !seen.has(seq)) ?? [];
		outcome = { files: [...before, ...files], published };
	}
}

/** The first questions, each as a sentence and where it came up. */
function askedLines(open: readonly OpenQuestion[], { lang }: Desk): string[] {
	const lines = open.slice(0, SHOWN).map((one) => `? ${sentenceOf(one, lang)} ${one.about}`);
	return open.length > SHOWN ? [...lines, '…'] : lines;
}

/** Writes what is open to a file for people, and says where; without a word where nothing is. */
export async function leaveQuestions(path: string | undefined, desk: Desk): Promise<void> {
	const words = ASK_WORDS[desk.lang];
	const open = await openOn(desk);
	const place = path ? resolve(path) : join(desk.warehouse.root, 'questions.csv');
	try {
		writeQuestions(place, open, desk.lang);
		if (open.length)
			notices.write(
				`${[...askedLines(open, desk), words.written(open.length, place)].join('\n')}\n`
			);
	} catch (error) {
		if (!(error instanceof NotQuestions)) throw error;
		notices.write(`${words.notQuestions(place)}\n`);
	}
}
