import { takenFor } from '#pipelines/explain/recognition-name.ts';
import type { Locale } from '#lib/domain/place.ts';
import type { Issue, Recognition, Report } from '#lib/domain/submission.ts';
import type { Catalogue } from '#pipelines/catalogue/catalogue.ts';
import type { Ingested } from '#pipelines/ingest-files.ts';
import { WORDS } from './words.ts';

const SHOWN = 5;
const ORDER = { error: 0, warning: 1, note: 2 };
const MARK = { error: '✗', warning: '!', note: '·' };

function issueLines({ severity, row, column, text, remedy }: Issue, locale: Locale): string[] {
	const place = [row === null ? null : WORDS[locale].row(row), column && `«${column}»`]
		.filter(Boolean)
		.join(', ');
	return [
		`    ${MARK[severity]} ${place ? `${place}: ` : ''}${text[locale]}`,
		`      → ${remedy[locale]}`
	];
}

function markOf({ again, status, report }: Ingested): string {
	if (again) return '=';
	if (status === 'rejected') return '✗';
	return report?.quarantined ? '!' : '✓';
}

const TOLD = new Set(['encoding', 'delimiter', 'sheet', 'header', 'dataset', 'hromada', 'period']);

/** What was understood: of the file as a whole, and columns whose heading is not known exactly. */
function understoodLines(
	{ recognised, dataset }: Report,
	catalogue: Catalogue,
	locale: Locale
): string[] {
	const named = (found: Recognition) => takenFor(found.taken, found, dataset, catalogue, locale);
	const scored = (text: string, score: number | null) =>
		score !== null && score < 1 ? `${text} (${score})` : text;
	const whole = recognised
		.filter(({ what }) => TOLD.has(what))
		.map((found) => scored(named(found), found.score));
	const guessed = recognised
		.filter(({ what, score }) => what.startsWith('column:') && score !== null && score < 1)
		.map((found) => {
			const heading = found.what.slice('column:'.length);
			return `    «${heading}» → ${scored(named(found), found.score)}`;
		});
	return whole.length ? [`    ${whole.join(' · ')}`, ...guessed] : guessed;
}

/** Lines that tell a person what became of a file: the gravest issues first, not all of them. */
export function summaryLines(file: Ingested, catalogue: Catalogue, locale: Locale): string[] {
	const words = WORDS[locale];
	const head = `${markOf(file)} ${file.file}`;
	if (file.again) return [`${head}: ${words.again(file.seq)}`];
	const { report, status } = file;
	if (!report || !status) return [`${head}: ${words.heldBack}`];
	const { rowsIn, loaded, quarantined, notData, issues } = report;
	const counts = words.counts(rowsIn, loaded, quarantined, notData);
	const graver = issues
		.filter(({ severity }) => severity !== 'note')
		.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
	const rest = graver.length - SHOWN;
	return [
		`${head}: ${words.status[status]}; ${counts}`,
		...understoodLines(report, catalogue, locale),
		...graver.slice(0, SHOWN).flatMap((issue) => issueLines(issue, locale)),
		...(rest > 0 ? [`    ${words.more(rest)}`] : [])
	];
}
