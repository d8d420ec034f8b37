import type { Bilingual, Locale } from '#lib/domain/place.ts';
import type { Question, QuestionKind } from '#pipelines/recognise/question.ts';

const ASKED: Record<QuestionKind, Bilingual> = {
	alias: { uk: 'Яка це громада: «{subject}»?', en: 'Which hromada is “{subject}”?' },
	hromada: { uk: 'Яка громада надіслала файл?', en: 'Which hromada sent the file?' },
	period: { uk: 'За який період файл?', en: 'For which period is the file?' },
	dataset: { uk: 'Що це за звіт?', en: 'What kind of report is it?' },
	heading: { uk: 'Що означає стовпець «{subject}»?', en: 'What does the column “{subject}” mean?' },
	encoding: { uk: 'У якому кодуванні текст можна прочитати?', en: 'Which encoding reads well?' },
	delimiter: { uk: 'Який знак розділяє стовпці?', en: 'Which sign parts the columns?' },
	quote: { uk: 'Який знак є лапками?', en: 'Which sign quotes?' },
	sheet: { uk: 'На якому аркуші дані?', en: 'Which sheet holds the data?' },
	header: { uk: 'У якому рядку заголовки стовпців?', en: 'Which row holds the headings?' }
};

/** The question as a sentence. */
export function sentenceOf({ question, subject }: Question, locale: Locale): string {
	const shown = question === 'heading' ? subject.slice(subject.indexOf('/') + 1) : subject;
	return ASKED[question][locale].replace('{subject}', () => shown);
}

/** The choices as numbered lines; a code stands behind the name that it belongs to. */
export function choicesOf({ candidates }: Question, locale: Locale): string[] {
	return candidates.map(({ answer, label }, at) => {
		const name = label[locale];
		return `${at + 1}) ${name}${/^UA\d+$/.test(answer) ? ` ${answer}` : ''}`;
	});
}
