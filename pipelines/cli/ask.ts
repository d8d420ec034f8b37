import { createInterface } from 'node:readline';
import type { Locale } from '#lib/domain/place.ts';
import { checkAnswer } from '#pipelines/answer/check-answer.ts';
import type { OpenQuestion } from '#pipelines/answer/open-questions.ts';
import { choicesOf, sentenceOf } from '#pipelines/answer/question-words.ts';
import type { Settled } from '#pipelines/answer/settle.ts';
import type { Prepared } from '#pipelines/recognise/prepared.ts';
import { ASK_WORDS } from './ask-words.ts';

/** Somebody who can be asked. */
export interface Terminal {
	write: (text: string) => void;
	/** The next line, or null where nobody answers any more. */
	read: () => Promise<string | null>;
	end: () => void;
}

/** The terminal of this process. */
export function ownTerminal(): Terminal {
	const lines = createInterface({ input: process.stdin, terminal: false });
	const iterator = lines[Symbol.asyncIterator]();
	return {
		write: (text) => void process.stdout.write(text),
		read: async () => {
			const { value, done } = await iterator.next();
			return done ? null : value;
		},
		end: () => lines.close()
	};
}

function linesOf(question: OpenQuestion, locale: Locale): string[] {
	const words = ASK_WORDS[locale];
	const { about, rows } = question;
	return [
		'',
		`? ${sentenceOf(question, locale)}`,
		`  ${about}${rows ? ` (${words.waiting(rows)})` : ''}`,
		...choicesOf(question, locale).map((choice) => `  ${choice}`),
		`  ${words.never}`,
		`  ${words.later}`
	];
}

/** The answer to one question; `later` where it is put off, null where nobody answers any more. */
async function ask(
	question: OpenQuestion,
	terminal: Terminal,
	locale: Locale,
	prepared: Prepared
): Promise<{ answer: string } | 'later' | null> {
	terminal.write(`${linesOf(question, locale).join('\n')}\n`);
	for (;;) {
		terminal.write(ASK_WORDS[locale].prompt);
		const line = await terminal.read();
		if (line === null) return null;
		if (line.trim() === '' || line.trim() === '0') return 'later';
		const checked = checkAnswer(line, question, prepared);
		if ('answer' in checked) return checked;
		terminal.write(`${checked.refused[locale]}\n`);
	}
}

/** Asks one question after the other, and returns the answers that were given. */
export async function askAll(
	questions: readonly OpenQuestion[],
	terminal: Terminal,
	locale: Locale,
	prepared: Prepared
): Promise<Settled[]> {
	const settled: Settled[] = [];
	for (const question of questions) {
		const answer = await ask(question, terminal, locale, prepared);
		if (answer === null) break;
		if (answer !== 'later') settled.push({ question, ...answer });
	}
	return settled;
}
