import type { Dataset } from '#lib/domain/submission.ts';
import type { StatedFacts } from '#pipelines/knowledge.ts';
import { signNamed } from '#pipelines/ask/dialect-questions.ts';
import { decisionKey } from '#pipelines/recognise/decision-key.ts';
import { headingKey } from '#pipelines/recognise/learned-heading.ts';
import { nameKey } from '#pipelines/recognise/place-index.ts';
import { NOTHING, QUESTIONS, type QuestionKind } from '#pipelines/recognise/question.ts';
import type { Batch, Decision, Log } from './log-entry.ts';

/** What people answered; the last word on each question counts. */
export interface Answers {
	/** Key of a spelling → code of the hromada, or `-`. */
	aliases: ReadonlyMap<string, string>;
	/** `<data set>/<folded heading>` → field, or `-`. */
	headings: ReadonlyMap<string, string>;
	/** SHA-256 of a file → what holds for it. */
	files: ReadonlyMap<string, StatedFacts>;
}

const isQuestion = (question: string): question is QuestionKind =>
	(QUESTIONS as readonly string[]).includes(question);

/** The decisions of batches that answer a question about reading, in order. */
export function answersTo({ entries }: Batch): (Decision & { question: QuestionKind })[] {
	return entries.flatMap((entry) =>
		entry.kind === 'decision' && isQuestion(entry.question)
			? [{ ...entry, question: entry.question }]
			: []
	);
}

function factsOf(question: QuestionKind, answer: string, before: StatedFacts): StatedFacts {
	if (answer === NOTHING) return before;
	switch (question) {
		case 'encoding':
		case 'quote':
		case 'sheet':
			return { ...before, [question]: answer };
		case 'delimiter':
			return { ...before, delimiter: signNamed(answer) };
		case 'header':
			return { ...before, header: Number(answer) };
		case 'dataset':
			return { ...before, dataset: answer as Dataset };
		case 'hromada':
		case 'period':
			return { ...before, otherwise: { ...before.otherwise, [question]: answer } };
		default:
			return before;
	}
}

/** All that was answered up to the end of the log. */
export function answersIn(log: Log): Answers {
	const aliases = new Map<string, string>();
	const headings = new Map<string, string>();
	const files = new Map<string, StatedFacts>();
	for (const { question, subject, answer } of log.batches.flatMap(answersTo)) {
		const cut = subject.indexOf('/');
		if (question === 'alias') aliases.set(nameKey(subject), answer);
		else if (question === 'heading') {
			headings.set(headingKey(subject.slice(0, cut), subject.slice(cut + 1)), answer);
		} else files.set(subject, factsOf(question, answer, files.get(subject) ?? {}));
	}
	return { aliases, headings, files };
}

/** What holds for a file: what was answered of it, and above that what was stated when it came. */
export function statedOf(
	{ sha256, stated }: { sha256: string; stated: StatedFacts },
	{ files }: Answers
): StatedFacts {
	const answered = files.get(sha256);
	return answered ? { ...answered, ...stated } : stated;
}

/** Keys of the questions that are not to be asked any more. */
export function settledKeys(log: Log): Set<string> {
	return new Set(
		log.batches.flatMap(answersTo).map(({ question, subject }) => {
			return question === 'heading' ? `${question}/${subject}` : decisionKey(question, subject);
		})
	);
}
