import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Locale } from '#lib/domain/place.ts';
import { checkAnswer } from '#pipelines/answer/check-answer.ts';
import { type OpenQuestion, questionKey } from '#pipelines/answer/open-questions.ts';
import { type FilledIn, NotQuestions, readAnswers } from '#pipelines/answer/questions-file.ts';
import { settle, type Settled } from '#pipelines/answer/settle.ts';
import { publishLog } from '#pipelines/ingest-files.ts';
import { openWarehouse } from '#pipelines/receive/warehouse.ts';
import { ASK_WORDS } from './ask-words.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './ingest-options.ts';
import { notices, results } from './output.ts';
import { type Desk, leaveQuestions, openOn, preparedFor } from './questions.ts';
import { settingsFrom } from './settings.ts';
import { summaryLines } from './summary.ts';
import { openWorkshop } from './workshop.ts';

const OPTIONS = {
	by: { type: 'string' },
	questions: { type: 'string' },
	lang: { type: 'string', default: 'uk' }
} as const;

function optionsIn(words: string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: words,
			options: OPTIONS,
			allowPositionals: true
		});
		if (positionals.length !== 1) throw new Error('one file of answers expected');
		const lang: Locale = values.lang === 'en' ? 'en' : 'uk';
		return { ...values, lang, path: positionals[0]! };
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

function answersFrom(path: string, lang: Locale): FilledIn[] {
	if (!existsSync(path)) throw new UsageError(`no such file or folder: ${path}`);
	try {
		return readAnswers(path);
	} catch (error) {
		if (!(error instanceof NotQuestions)) throw error;
		throw new UsageError(ASK_WORDS[lang].notQuestions(path));
	}
}

/** The answers that hold; what is refused or settled already is said, by its row. */
function checkAll(answers: FilledIn[], open: readonly OpenQuestion[], desk: Desk) {
	const { lang } = desk;
	const words = ASK_WORDS[lang];
	const byKey = new Map(open.map((question) => [questionKey(question), question]));
	const settled: Settled[] = [];
	let refused = 0;
	for (const { row, question: kind, subject, answer } of answers) {
		const key = questionKey({ question: kind as OpenQuestion['question'], subject });
		const question = byKey.get(key);
		if (!question) {
			notices.write(`· ${words.row(row)}: ${words.notOpen}\n`);
			continue;
		}
		const checked = checkAnswer(answer, question, preparedFor(desk));
		if ('answer' in checked) settled.push({ question, ...checked });
		else {
			refused++;
			notices.write(`✗ ${words.row(row)}: ${checked.refused[lang]}\n`);
		}
	}
	return { settled, refused };
}

/**
 * Takes back a file of questions with answers, all or some of them filled in.
 * @throws UsageError
 */
export async function answer(words: string[]): Promise<number> {
	const { path, by, questions, lang } = optionsIn(words);
	const settings = settingsFrom(process.env);
	const warehouse = openWarehouse(settings.warehouse);
	const answers = answersFrom(path, lang);
	const workshop = openWorkshop(settings, warehouse);
	const signature = { who: by || process.env.USER || 'operator', now: () => new Date() };
	const desk = { warehouse, workshop, lang, signature };
	try {
		await publishLog(warehouse, workshop, signature.now);
		const { settled, refused } = checkAll(answers, await openOn(desk), desk);
		if (settled.length) {
			const { files } = await settle(warehouse, workshop, settled, signature);
			results.write(
				files.flatMap((file) => summaryLines(file, workshop.catalogue, lang)).join('\n') + '\n'
			);
		}
		results.write(`${ASK_WORDS[lang].taken(settled.length)}\n`);
		await leaveQuestions(questions, desk);
		return refused ? EXIT.quarantined : EXIT.done;
	} finally {
		workshop.end();
	}
}
