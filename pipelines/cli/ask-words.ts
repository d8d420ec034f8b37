import type { Locale } from '#lib/domain/place.ts';

interface AskWords {
	waiting: (rows: number) => string;
	later: string;
	never: string;
	prompt: string;
	written: (count: number, path: string) => string;
	taken: (count: number) => string;
	open: (count: number) => string;
	row: (row: number) => string;
	notOpen: string;
	notQuestions: (path: string) => string;
}

const uk: AskWords = {
	waiting: (rows) => `рядків чекає: ${rows}`,
	later: '0) пізніше (або Enter)',
	never: '-) нічого з цього, більше не питати',
	prompt: 'Відповідь: ',
	written: (count, path) => `Відкритих питань: ${count}. Впишіть відповіді й поверніть файл:
  ${path}
  npm run ingest -- answer ${JSON.stringify(path)}`,
	taken: (count) => `Прийнято відповідей: ${count}`,
	open: (count) => `Лишилося відкритих питань: ${count}`,
	row: (row) => `рядок ${row}`,
	notOpen: 'це питання вже закрито; нічого не змінено',
	notQuestions: (path) => `це не файл із питаннями: ${path}`
};

const en: AskWords = {
	waiting: (rows) => `rows that wait: ${rows}`,
	later: '0) later (or Enter)',
	never: '-) none of these, do not ask again',
	prompt: 'Answer: ',
	written: (count, path) => `Open questions: ${count}. Fill in the answers and give the file back:
  ${path}
  npm run ingest -- answer ${JSON.stringify(path)}`,
	taken: (count) => `Answers taken: ${count}`,
	open: (count) => `Questions still open: ${count}`,
	row: (row) => `row ${row}`,
	notOpen: 'this question is settled already; nothing changed',
	notQuestions: (path) => `not a file of questions: ${path}`
};

/** What is said around questions, in both languages. */
export const ASK_WORDS: Record<Locale, AskWords> = { uk, en };
