import type { Locale } from '#lib/domain/place.ts';
import type { Issue, Severity } from '#lib/domain/submission.ts';
import type { IssueKind } from '../catalogue/issue-kind.ts';
import { dateIn } from './date-in.ts';
import { type Html, html } from './html.ts';
import type { Explained, SheetRecords } from './explained.ts';
import { groupIssues, type IssueGroup } from './issue-groups.ts';
import { REPORT_WORDS } from './report-words.ts';
import { rowPlace } from './row-place.ts';

export type IssueKinds = ReadonlyMap<string, IssueKind>;

type Sheets = readonly SheetRecords[];

const SHOWN = 5;
const SHAPES: Record<Severity, Html> = {
	error: html`<path d="M1 1h10v10H1z" class="full" />`,
	warning: html`<path d="M6 1L11.4 10.6H.6Z" class="full" />`,
	note: html`<circle cx="6" cy="6" r="4.5" />`
};

/** The severity by shape and word. */
export function severityMark(severity: Severity, locale: Locale): Html {
	return html`<span class="mark ${severity}"
		><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[severity]}</svg
		>${REPORT_WORDS[locale].severities[severity]}</span
	>`;
}

function placeOf({ row, column, value }: Issue, sheets: Sheets, locale: Locale): Html {
	const words = REPORT_WORDS[locale];
	const [open, close] = locale === 'uk' ? '«»' : '“”';
	const where = [
		row === null ? words.wholeFile : rowPlace(row, sheets, locale),
		column && `${open}${column}${close}`
	];
	return html`<li>
		<span class="place">${where.filter(Boolean).join(', ')}</span>
		${value && column && html`<span class="cell">${value}</span>`}
	</li>`;
}

function exampleOf(kind: IssueKind | undefined, locale: Locale): Html | null {
	const [bad, right] = kind?.example[locale].split(' → ') ?? [];
	if (!bad || !right) return null;
	return html`<p class="example">
		${REPORT_WORDS[locale].example} <span class="cell bad">${bad}</span> →
		<span class="cell right">${right}</span>
	</p>`;
}

function acceptedOf({ issues, severity }: IssueGroup, locale: Locale): Html | null {
	if (severity !== 'warning') return null;
	const { accepted } = issues[0]!;
	const words = REPORT_WORDS[locale];
	return html`<p class="accepted">
		${
			accepted
				? words.accepted(accepted.by, dateIn(locale, accepted.at), accepted.because)
				: words.open
		}
	</p>`;
}

function sentences(group: IssueGroup, locale: Locale): Html[] {
	const said = [...new Set(group.issues.map(({ text }) => text[locale]))];
	return said.slice(0, 2).map((text) => html`<p>${text}</p>`);
}

function placesOf({ issues }: IssueGroup, sheets: Sheets, locale: Locale): Html | null {
	const placed = issues.filter(({ row, column }) => row !== null || column !== null);
	if (!placed.length) return null;
	const more = placed.length - SHOWN;
	return html`<ul class="places">
		${placed.slice(0, SHOWN).map((issue) => placeOf(issue, sheets, locale))}
		${more > 0 && html`<li class="more">${REPORT_WORDS[locale].more(more)}</li>`}
	</ul>`;
}

function groupShown(group: IssueGroup, kinds: IssueKinds, sheets: Sheets, locale: Locale): Html {
	const { code, severity, issues } = group;
	const words = REPORT_WORDS[locale];
	const kind = kinds.get(code);
	return html`<article id="${code}">
		<header>
			<h3>${kind?.title[locale] ?? code}</h3>
			<p class="facts">
				${severityMark(severity, locale)}${
					issues.length > 1 && html`<span>${words.times(issues.length)}</span>`
				}
			</p>
		</header>
		<div>
			${sentences(group, locale)} ${placesOf(group, sheets, locale)}
			<p class="remedy"><b>${words.remedy}</b> ${issues[0]!.remedy[locale]}</p>
			${exampleOf(kind, locale)} ${acceptedOf(group, locale)}
		</div>
	</article>`;
}

/** What was found, by kind, with what to do; mere notes are folded. */
export function issuesSection(
	{ report: { issues }, sheets }: Pick<Explained, 'report' | 'sheets'>,
	kinds: IssueKinds,
	locale: Locale
): Html {
	const words = REPORT_WORDS[locale];
	const groups = groupIssues(issues);
	const graver = groups.filter(({ severity }) => severity !== 'note');
	const notes = groups.filter(({ severity }) => severity === 'note');
	return html`<section aria-labelledby="to-do">
		<h2 id="to-do">${words.toDo}</h2>
		${
			graver.length
				? graver.map((group) => groupShown(group, kinds, sheets, locale))
				: html`<p>${words.nothingToDo}</p>`
		}
		${
			notes.length > 0 &&
			html`<details>
				<summary>${words.notes(notes.length)}</summary>
				${notes.map((group) => groupShown(group, kinds, sheets, locale))}
			</details>`
		}
	</section>`;
}
