import type { Locale } from '#lib/domain/place.ts';
import type { Severity } from '#lib/domain/submission.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const RULES = { uk: new Intl.PluralRules('uk-UA'), en: new Intl.PluralRules('en-GB') };
const NUMBERS = { uk: new Intl.NumberFormat('uk-UA'), en: new Intl.NumberFormat('en-GB') };

/** A number as the language writes it. */
export const numberIn = (locale: Locale, value: number): string => NUMBERS[locale].format(value);

function counted(locale: Locale, forms: Forms) {
	return (n: number): string =>
		(forms[RULES[locale].select(n)] ?? forms.other).replace('#', numberIn(locale, n));
}

interface ReportWords {
	kind: string;
	rows: (n: number) => string;
	waiting: (n: number) => string;
	/** The verdict, by what became of the rows. */
	nothing: string;
	allLoaded: (rows: string) => string;
	someWait: (loaded: string, waiting: string) => string;
	allWait: (waiting: string) => string;
	submission: (seq: number, date: string) => string;
	sum: string;
	rowsIn: string;
	loaded: string;
	quarantined: string;
	notData: string;
	toDo: string;
	nothingToDo: string;
	severities: Record<Severity, string>;
	severityAbout: Record<Severity, string>;
	times: (n: number) => string;
	notes: (n: number) => string;
	remedy: string;
	example: string;
	row: (row: number) => string;
	rowOfSheet: (sheet: string, row: number) => string;
	wholeFile: string;
	more: (n: number) => string;
	accepted: (by: string, date: string, because: string | null) => string;
	open: string;
	questions: string;
	questionRows: (n: number) => string;
	answers: string;
	waitingTitle: string;
	waitingAbout: string;
	rowHead: string;
	reasonHead: string;
	understood: string;
	understoodAbout: string;
	whatHead: string;
	takenHead: string;
	whyHead: string;
	sure: string;
	instead: string;
	notDataTitle: string;
	footer: string;
	scroll: string;
}

const uk: ReportWords = {
	kind: 'Поступ · що прочитано у файлі',
	rows: counted('uk', { one: '# рядок', few: '# рядки', many: '# рядків', other: '# рядка' }),
	waiting: counted('uk', {
		one: '# рядок чекає на виправлення',
		few: '# рядки чекають на виправлення',
		many: '# рядків чекають на виправлення',
		other: '# рядка чекають на виправлення'
	}),
	nothing: 'У файлі немає рядків із даними',
	allLoaded: (rows) => `Завантажено все: ${rows}`,
	someWait: (loaded, waiting) => `Завантажено ${loaded}, ще ${waiting}`,
	allWait: (waiting) => `Нічого не завантажено: ${waiting}`,
	submission: (seq, date) => `подання № ${seq} від ${date}`,
	sum: 'Що сталося з кожним рядком файла',
	rowsIn: 'рядків у файлі',
	loaded: 'завантажено',
	quarantined: 'чекають на виправлення',
	notData: 'не дані: заголовки, підсумки, примітки',
	toDo: 'Що виправити',
	nothingToDo: 'Виправляти нічого не треба.',
	severities: { error: 'помилка', warning: 'попередження', note: 'примітка' },
	severityAbout: {
		error: 'чекає на виправлення й не рахується',
		warning: 'завантажено, але потрібна згода відповідальної особи',
		note: 'лише пояснення'
	},
	times: counted('uk', { one: '# раз', few: '# рази', many: '# разів', other: '# раза' }),
	notes: counted('uk', {
		one: 'Ще # пояснення',
		few: 'Ще # пояснення',
		many: 'Ще # пояснень',
		other: 'Ще # пояснення'
	}),
	remedy: 'Що робити:',
	example: 'Приклад:',
	row: (row) => `рядок ${row}`,
	rowOfSheet: (sheet, row) => `аркуш «${sheet}», рядок ${row}`,
	wholeFile: 'увесь файл',
	more: (n) => `і ще ${numberIn('uk', n)}`,
	accepted: (by, date, because) => `Погоджено: ${by}, ${date}${because ? ` («${because}»)` : ''}`,
	open: 'Чекає на згоду відповідальної особи.',
	questions: 'Про що треба запитати',
	questionRows: counted('uk', {
		one: 'від відповіді залежить # рядок',
		few: 'від відповіді залежать # рядки',
		many: 'від відповіді залежать # рядків',
		other: 'від відповіді залежать # рядка'
	}),
	answers: 'Можливі відповіді:',
	waitingTitle: 'Рядки, що чекають на виправлення',
	waitingAbout: 'Так, як їх прочитано. Обведено комірку, через яку рядок не завантажено.',
	rowHead: 'Рядок',
	reasonHead: 'Чому чекає',
	understood: 'Що зрозуміла система і чому',
	understoodAbout: 'Якщо тут щось не так, решті звіту теж не варто вірити.',
	whatHead: 'Що',
	takenHead: 'Прочитано як',
	whyHead: 'Чому',
	sure: 'певність',
	instead: 'Ще розглянуто:',
	notDataTitle: 'Рядки, що не є даними',
	footer: 'Кожен рядок файла пораховано рівно один раз. Персональні дані приховано знаком •••.',
	scroll: 'Таблиця прокручується вбік'
};

const en: ReportWords = {
	kind: 'Postup · what was read in the file',
	rows: counted('en', { one: '# row', other: '# rows' }),
	waiting: counted('en', {
		one: '# row waits for a correction',
		other: '# rows wait for a correction'
	}),
	nothing: 'The file holds no rows of data',
	allLoaded: (rows) => `All was loaded: ${rows}`,
	someWait: (loaded, waiting) => `${loaded} loaded, ${waiting}`,
	allWait: (waiting) => `Nothing was loaded: ${waiting}`,
	submission: (seq, date) => `submission ${seq} of ${date}`,
	sum: 'What became of each row of the file',
	rowsIn: 'rows in the file',
	loaded: 'loaded',
	quarantined: 'wait for a correction',
	notData: 'not data: headings, totals, notes',
	toDo: 'What to mend',
	nothingToDo: 'There is nothing to mend.',
	severities: { error: 'error', warning: 'warning', note: 'note' },
	severityAbout: {
		error: 'waits for a correction and does not count',
		warning: 'loaded, but a named person must confirm it',
		note: 'an explanation only'
	},
	times: counted('en', { one: 'once', other: '# times' }),
	notes: counted('en', { one: '# more explanation', other: '# more explanations' }),
	remedy: 'What to do:',
	example: 'Example:',
	row: (row) => `row ${row}`,
	rowOfSheet: (sheet, row) => `sheet “${sheet}”, row ${row}`,
	wholeFile: 'the whole file',
	more: (n) => `and ${numberIn('en', n)} more`,
	accepted: (by, date, because) => `Accepted by ${by}, ${date}${because ? ` (“${because}”)` : ''}`,
	open: 'Waits for a named person to confirm it.',
	questions: 'What has to be asked',
	questionRows: counted('en', {
		one: '# row depends on the answer',
		other: '# rows depend on the answer'
	}),
	answers: 'Possible answers:',
	waitingTitle: 'Rows that wait for a correction',
	waitingAbout: 'As they were read. The cell because of which a row was not loaded is outlined.',
	rowHead: 'Row',
	reasonHead: 'Why it waits',
	understood: 'What was understood, and why',
	understoodAbout:
		'If something here is wrong, the rest of the report is not to be trusted either.',
	whatHead: 'What',
	takenHead: 'Read as',
	whyHead: 'Why',
	sure: 'certainty',
	instead: 'Also weighed:',
	notDataTitle: 'Rows that are not data',
	footer: 'Each row of the file is counted exactly once. Personal data are masked as •••.',
	scroll: 'The table scrolls sideways'
};

/** What a report says beside what was found, in both languages. */
export const REPORT_WORDS: Record<Locale, ReportWords> = { uk, en };
