import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Locale } from '#lib/domain/place.ts';
import { decode } from '#pipelines/decode/decode.ts';
import { type OpenQuestion, questionKey } from './open-questions.ts';
import { choicesOf, sentenceOf } from './question-words.ts';

const COLUMNS = ['question', 'subject', 'asks', 'about', 'rows', 'candidates', 'answer'] as const;
const SEPARATORS = [';', ',', '\t'];

/** An answer as a person filled it in; `row` counts rows as a spreadsheet does. */
export interface FilledIn {
	row: number;
	question: string;
	subject: string;
	answer: string;
}

/** A file that holds no questions. */
export class NotQuestions extends Error {}

/** A sign before what a spreadsheet would take for a formula. */
const harmless = (text: string) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);
const plain = (text: string) => text.replace(/^'(?=[=+\-@\t])/, '');

function rowsOf(text: string): string[][] {
	for (const delimiter of SEPARATORS) {
		const { data } = Papa.parse<string[]>(text, { delimiter });
		if (data[0]?.includes('question') && data[0].includes('answer')) return data;
	}
	throw new NotQuestions('no columns “question”, “subject” and “answer”');
}

/**
 * Reads what people filled in, whichever spreadsheet saved it; blank answers are left out.
 * @throws NotQuestions
 */
export function readAnswers(path: string): FilledIn[] {
	const { text } = decode(readFileSync(path));
	const [header, ...rows] = rowsOf((text ?? '').replace(/^\uFEFF/, ''));
	const cellOf = (row: string[], column: string) => row[header!.indexOf(column)]?.trim() ?? '';
	return rows
		.map((row, at) => ({
			row: at + 2,
			question: cellOf(row, 'question'),
			subject: plain(cellOf(row, 'subject')),
			answer: plain(cellOf(row, 'answer'))
		}))
		.filter(({ answer }) => answer !== '');
}

function filledBefore(path: string): Map<string, string> {
	if (!existsSync(path)) return new Map();
	return new Map(
		readAnswers(path).map(({ question, subject, answer }) => [
			questionKey({ question: question as OpenQuestion['question'], subject }),
			answer
		])
	);
}

/**
 * Writes the open questions where a person can fill in the answers, as CSV that a spreadsheet
 * opens; what is filled in there already stays. Where nothing is open there is no file.
 *
 * @throws NotQuestions where something else stands at the path
 */
export function writeQuestions(
	path: string,
	questions: readonly OpenQuestion[],
	locale: Locale
): void {
	const filled = filledBefore(path);
	if (!questions.length) {
		rmSync(path, { force: true });
		return;
	}
	const rows = questions.map((question) => [
		question.question,
		question.subject,
		sentenceOf(question, locale),
		question.about,
		String(question.rows),
		choicesOf(question, locale).join('\n'),
		filled.get(questionKey(question)) ?? ''
	]);
	const cells = rows.map((row) => row.map(harmless));
	const csv = Papa.unparse({ fields: [...COLUMNS], data: cells }, { delimiter: ';' });
	writeFileSync(path, `\uFEFF${csv}\r\n`);
}
