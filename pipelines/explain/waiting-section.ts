import type { Locale } from '#lib/domain/place.ts';
import type { Issue } from '#lib/domain/submission.ts';
import type { QuarantinedRow } from '../check/outcome.ts';
import type { Explained } from './explained.ts';
import { type Html, html } from './html.ts';
import type { IssueKinds } from './issues-section.ts';
import { REPORT_WORDS } from './report-words.ts';
import { rowPlace } from './row-place.ts';

const MOST_ROWS = 100;
const MOST_COLUMNS = 40;
/** In a table wider than this the columns to be mended come first, so that none is out of sight. */
const WIDE = 6;

/** Headings of the cells for which a row waits: of the same row, and first of the same kind. */
function blamed({ row, code }: QuarantinedRow, issues: readonly Issue[]): Set<string> {
	const here = issues.filter((issue) => issue.row === row && issue.severity === 'error');
	const own = here.filter((issue) => issue.code === code);
	return new Set((own.length ? own : here).flatMap(({ column }) => (column ? [column] : [])));
}

interface Waiting {
	row: QuarantinedRow;
	order: readonly number[];
	headings: readonly string[];
	issues: readonly Issue[];
	kinds: IssueKinds;
	sheets: Explained['sheets'];
	locale: Locale;
}

function rowShown({ row, order, headings, issues, kinds, sheets, locale }: Waiting): Html {
	const bad = blamed(row, issues);
	const title = kinds.get(row.code)?.title[locale] ?? row.code;
	const cells = order.map((at) => {
		const isBad = headings[at] !== undefined && bad.has(headings[at]);
		const cell = row.cells[at] ?? '';
		return isBad ? html`<td class="bad"><mark>${cell || '␣'}</mark></td>` : html`<td>${cell}</td>`;
	});
	const reason = html`<td><a href="#${row.code}">${title}</a></td>`;
	return html`<tr>
		<th scope="row">${sheets.length ? rowPlace(row.row, sheets, locale) : row.row}</th>
		${reason}${cells}
	</tr>`;
}

/** One entry a record: cells of a wide table that wait share theirs. */
function oncePerRow(rows: readonly QuarantinedRow[]): QuarantinedRow[] {
	const seen = new Set<string>();
	return rows.filter(({ row, code }) => {
		const key = `${row}/${code}`;
		return !seen.has(key) && seen.add(key);
	});
}

/** Columns from 0 as they are shown: as in the file, or first those that hold what is wrong. */
function columnsShown(width: number, headings: readonly string[], bad: ReadonlySet<string>) {
	const columns = Array.from({ length: width }, (_, at) => at);
	if (width <= WIDE) return columns;
	const isBad = (at: number) => headings[at] !== undefined && bad.has(headings[at]);
	const [first, then] = [columns.filter(isBad), columns.filter((at) => !isBad(at))];
	return [...first, ...then].slice(0, MOST_COLUMNS);
}

/** The rows that wait as they were read, each with the cell and the reason; none, no section. */
export function waitingSection(
	{ quarantined, headings, report, sheets }: Explained,
	kinds: IssueKinds,
	locale: Locale
): Html | null {
	if (!quarantined.length) return null;
	const words = REPORT_WORDS[locale];
	const rows = oncePerRow(quarantined);
	const shown = rows.slice(0, MOST_ROWS);
	const longest = Math.max(headings.length, ...shown.map(({ cells }) => cells.length));
	const { issues } = report;
	const order = columnsShown(
		longest,
		headings,
		new Set(shown.flatMap((row) => [...blamed(row, issues)]))
	);
	const heads = order.map((at) => html`<th scope="col">${headings[at]?.trim() || at + 1}</th>`);
	return html`<section aria-labelledby="waiting">
		<h2 id="waiting">${words.waitingTitle}</h2>
		<p class="about">${words.waitingAbout}</p>
		<div class="scroll" role="region" tabindex="0" aria-label="${words.scroll}">
			<table>
				<thead>
					<tr>
						<th scope="col">${words.rowHead}</th>
						<th scope="col">${words.reasonHead}</th>
						${heads}
					</tr>
				</thead>
				<tbody>
					${shown.map((row) => rowShown({ row, order, headings, issues, kinds, sheets, locale }))}
				</tbody>
			</table>
		</div>
		${rows.length > MOST_ROWS && html`<p class="more">${words.more(rows.length - MOST_ROWS)}</p>`}
	</section>`;
}
