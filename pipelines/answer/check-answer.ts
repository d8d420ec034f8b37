import { DATASETS } from '#lib/domain/submission.ts';
import type { Bilingual } from '#lib/domain/place.ts';
import { fold } from '#pipelines/text/fold.ts';
import { readPeriod } from '#pipelines/recognise/read-period.ts';
import { grainOf } from '#lib/domain/period.ts';
import type { Prepared } from '#pipelines/recognise/prepared.ts';
import { NOTHING, type Question, type QuestionKind } from '#pipelines/recognise/question.ts';
import { resolveName } from '#pipelines/recognise/resolve-name.ts';

/** What the ledger will hold, or why an answer is none. */
export type Checked = { answer: string } | { refused: Bilingual };

type Check = (text: string, question: Question, prepared: Prepared) => string | null;

const hromada: Check = (text, _, { places }) => {
	const { code } = resolveName(text, '', places);
	return code;
};

const period: Check = (text, { grains = [] }) => {
	const found = grains.map((grain) => readPeriod(text, grain));
	return found.find((one) => one && grains.includes(grainOf(one)!)) ?? null;
};

const encoding: Check = (text) => {
	try {
		return new TextDecoder(text).encoding;
	} catch {
		return null;
	}
};

const oneOf =
	(list: readonly string[]): Check =>
	(text) =>
		list.includes(text) ? text : null;
const none: Check = () => null;

/** Answers beside the candidates. */
const FREE: Record<QuestionKind, Check> = {
	alias: hromada,
	hromada,
	period,
	encoding,
	dataset: oneOf(DATASETS),
	delimiter: (text) => (text.length <= 5 ? text : null),
	quote: oneOf(['"', "'", '«»', '„“']),
	header: none,
	sheet: (text) => text,
	heading: none
};

const EXPECTED: Record<QuestionKind, Bilingual> = {
	alias: {
		uk: 'код КАТОТТГ або назва однієї громади',
		en: 'a KATOTTG code or the name of one hromada'
	},
	hromada: {
		uk: 'код КАТОТТГ або назва однієї громади',
		en: 'a KATOTTG code or the name of one hromada'
	},
	period: {
		uk: 'період, як-от 2026-08 чи ІІІ квартал 2026',
		en: 'a period such as 2026-08 or 2026-Q3'
	},
	encoding: { uk: 'назва кодування', en: 'the name of an encoding' },
	dataset: { uk: `вид звіту: ${DATASETS.join(', ')}`, en: `a data set: ${DATASETS.join(', ')}` },
	delimiter: { uk: 'знак, що розділяє стовпці', en: 'the sign between columns' },
	quote: { uk: 'знак лапок', en: 'a sign that quotes' },
	header: { uk: 'номер варіанта', en: 'the number of a choice' },
	sheet: { uk: 'назва аркуша', en: 'the name of a sheet' },
	heading: {
		uk: 'номер варіанта або назва поля',
		en: 'the number of a choice or the name of a field'
	}
};

function chosen(text: string, { candidates }: Question): string | null {
	const number = /^\(?(\d{1,3})[).]?$/.exec(text)?.[1];
	const byNumber = number ? candidates[Number(number) - 1] : undefined;
	if (byNumber) return byNumber.answer;
	const key = fold(text);
	const isNamed = ({ answer, label }: (typeof candidates)[number]) =>
		answer === text || (key !== '' && [label.uk, label.en].some((name) => fold(name) === key));
	return candidates.find(isNamed)?.answer ?? null;
}

/**
 * Reads an answer: the number, code or name of a candidate, `-` for what is not to be asked any
 * more, or what else answers this kind of question.
 */
export function checkAnswer(text: string, question: Question, prepared: Prepared): Checked {
	const said = text.trim().normalize('NFC');
	if (said === NOTHING || said === '—' || said === '–') return { answer: NOTHING };
	const answer = chosen(said, question) ?? FREE[question.question](said, question, prepared);
	if (answer !== null && answer !== '') return { answer };
	const { uk, en } = EXPECTED[question.question];
	return {
		refused: {
			uk: `«${said}» не є відповіддю; потрібно: ${uk}`,
			en: `“${said}” is no answer; expected: ${en}`
		}
	};
}
