import type { Locale } from '#lib/domain/place.ts';
import type { SubmissionStatus } from '#lib/domain/submission.ts';

const HELP_UK = `Приймає вивантаження громад, читає їх і публікує знімок даних.

  npm run ingest -- [параметри] ФАЙЛ|ТЕКА…
  npm run ingest -- inspect [--json] ФАЙЛ|ТЕКА…   показати, як прочитано, нічого не зберігаючи
  npm run ingest -- resolve [--reference ФАЙЛ|ТЕКА]   назви громад зі стандартного вводу → коди
  npm run ingest -- answer ФАЙЛ [--by ІМ’Я]   повернути файл із питаннями, цілком чи частково заповнений
  npm run ingest -- report [--out ТЕКА] ФАЙЛ|НОМЕР…   звіт сторінкою, JSON і файл із позначками;
                                                      файл не зберігається, НОМЕР — уже подане
  npm run ingest -- answer ФАЙЛ                       прийняти відповіді на питання про файли
  npm run ingest -- warnings [--json]                 попередження, яких ще ніхто не прийняв
  npm run ingest -- accept НОМЕР КОД[,КОД…] --by "Ім’я" [--because "…"]
                                                      прийняти попередження подання на своє ім’я

Теку з файлом received.csv (file,received_on,demo) прочитано за її списком: звідти порядок,
дні надходження й позначка демонстраційних даних. Усі файли іншої теки беруться за назвою.
Той самий файл удруге нічого не змінює; виправлений заступає свій період.

  --received РРРР-ММ-ДД   день надходження (типово сьогодні)
  --period ПЕРІОД         період, якщо його немає у файлі: 2026-09, 2026-Q3 або 2026
  --dataset НАЗВА         вид вивантаження, якщо його не видно з файла
  --hromada КОД           код громади за КАТОТТГ, якщо її не видно з файла
  --questions ФАЙЛ        де лишити питання, якщо це не термінал (типово questions.csv у сховищі)
  --reports ТЕКА          звіт про кожен новий файл: сторінка, JSON і сам файл із позначками
  --demo                  це демонстраційні дані
  --json                  звіт JSON-рядками: рядок на файл, останній про знімок
  --lang uk|en            мова звіту (типово uk)
  --help                  цей текст

Коди завершення: 0 усе завантажено або вже було; 1 деякі рядки на карантині; 2 з якогось файла
не завантажено нічого; 64 команду не зрозуміло; 70 збій програми (прийняте збережено);
74 диск заповнено або несправний (прийняте збережено).
Теки можна назвати змінними POSTUP_WAREHOUSE, POSTUP_CATALOGUE, POSTUP_REFERENCE,
POSTUP_PUBLISHED.
`;

const HELP_EN = `Takes exports of hromadas, reads them and publishes a snapshot of the data.

  npm run ingest -- [options] FILE|FOLDER…
  npm run ingest -- inspect [--json] FILE|FOLDER…   show what was read, store nothing
  npm run ingest -- resolve [--reference FILE|FOLDER]   names on standard input → codes
  npm run ingest -- answer FILE [--by NAME]   give back a file of questions, all or some answered
  npm run ingest -- report [--out FOLDER] FILE|NUMBER…  report as a page, JSON and the marked file;
                                                        a file is not stored, NUMBER came before
  npm run ingest -- answer FILE                         take answers to questions about files
  npm run ingest -- warnings [--json]                   warnings that nobody accepted yet
  npm run ingest -- accept NUMBER CODE[,CODE…] --by "Name" [--because "…"]
                                                        accept warnings of a submission by name

A folder with received.csv (file,received_on,demo) is read by its list: order, days and the mark
of demonstration data come from there. Of any other folder every file is taken, by name.
The same file twice changes nothing; a corrected one replaces its period.

  --received YYYY-MM-DD   day on which it came (today unless said)
  --period PERIOD         period, where the file has none: 2026-09, 2026-Q3 or 2026
  --dataset NAME          kind of export, where the file does not show it
  --hromada CODE          KATOTTG code of the hromada, where the file does not show it
  --questions FILE        where to leave questions off a terminal (questions.csv in the warehouse)
  --reports FOLDER        a report on each new file: a page, JSON and the file itself, marked
  --demo                  this is demonstration data
  --json                  report as JSON lines: one a file, the last about the snapshot
  --lang uk|en            language of the report (uk unless said)
  --help                  this text

Exit codes: 0 all was loaded or was here before; 1 some rows are in quarantine; 2 of a file nothing
could be loaded; 64 command not understood; 70 the program failed (what was accepted is kept);
74 the disk is full or fails (what was accepted is kept).
Folders can be named by POSTUP_WAREHOUSE, POSTUP_CATALOGUE, POSTUP_REFERENCE, POSTUP_PUBLISHED.
`;

interface Words {
	help: string;
	again: (seq: number) => string;
	status: Record<SubmissionStatus, string>;
	heldBack: string;
	counts: (rows: number, loaded: number, quarantined: number, notData: number) => string;
	row: (row: number) => string;
	more: (count: number) => string;
	reports: (count: number, folder: string) => string;
	accepted: (seq: number, codes: readonly string[], by: string) => string;
	unlisted: (count: number, folder: string) => string;
	published: (sequence: number, id: string, asOf: string) => string;
	unchanged: (sequence: number, id: string) => string;
	totals: (files: number, again: number, rejected: number) => string;
}

const uk: Words = {
	help: HELP_UK,
	again: (seq) => `уже прийнято як подання ${seq}, нічого не змінено`,
	status: { current: 'враховано', superseded: 'заступлено пізнішим', rejected: 'відхилено' },
	heldBack: 'прийнято, але останній знімок повернуто до ранішого',
	counts: (rows, loaded, quarantined, notData) =>
		`рядків ${rows} = завантажено ${loaded} + на карантині ${quarantined} + не дані ${notData}`,
	row: (row) => `рядок ${row}`,
	more: (count) => `… і ще зауважень: ${count}`,
	reports: (count, folder) => `Звітів про нові файли: ${count} (${folder})`,
	accepted: (seq, codes, by) => `Подання ${seq}: ${by} погоджує ${codes.join(', ')}`,
	unlisted: (count, folder) =>
		`Не названо в received.csv і не прочитано файлів: ${count} (${folder})`,
	published: (sequence, id, asOf) => `Опубліковано знімок ${sequence} (${id}), дані на ${asOf}`,
	unchanged: (sequence, id) => `Нічого нового: останній знімок ${sequence} (${id})`,
	totals: (files, again, rejected) =>
		`Файлів: ${files}, з них були раніше: ${again}, відхилено: ${rejected}`
};

const en: Words = {
	help: HELP_EN,
	again: (seq) => `here before as submission ${seq}, nothing changed`,
	status: { current: 'counted', superseded: 'replaced by a later one', rejected: 'rejected' },
	heldBack: 'accepted, but the newest snapshot was rolled back',
	counts: (rows, loaded, quarantined, notData) =>
		`${rows} rows = ${loaded} loaded + ${quarantined} in quarantine + ${notData} not data`,
	row: (row) => `row ${row}`,
	more: (count) => `… and more issues: ${count}`,
	reports: (count, folder) => `Reports on new files: ${count} (${folder})`,
	accepted: (seq, codes, by) => `Submission ${seq}: ${by} accepts ${codes.join(', ')}`,
	unlisted: (count, folder) => `Not named in received.csv and not read: ${count} files (${folder})`,
	published: (sequence, id, asOf) => `Published snapshot ${sequence} (${id}), data as of ${asOf}`,
	unchanged: (sequence, id) => `Nothing new: the newest snapshot is ${sequence} (${id})`,
	totals: (files, again, rejected) =>
		`Files: ${files}, here before: ${again}, rejected: ${rejected}`
};

/** What the command line says, in both languages. */
export const WORDS: Record<Locale, Words> = { uk, en };
