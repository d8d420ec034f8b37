import type { Locale } from '#lib/domain/place.ts';
import type { Report } from '#lib/domain/submission.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { dateIn } from './date-in.ts';
import type { Explained } from './explained.ts';
import { Html, html } from './html.ts';
import { issuesSection } from './issues-section.ts';
import { notDataSection } from './not-data-section.ts';
import { questionsSection } from './questions-section.ts';
import { REPORT_STYLE } from './report-style.ts';
import { REPORT_WORDS } from './report-words.ts';
import { sumBar } from './sum-bar.ts';
import { understoodSection } from './understood-section.ts';
import { waitingSection } from './waiting-section.ts';

/** One sentence on what became of the file. */
export function verdictOf({ loaded, quarantined }: Report, locale: Locale): string {
	const words = REPORT_WORDS[locale];
	if (!loaded && !quarantined) return words.nothing;
	if (!quarantined) return words.allLoaded(words.rows(loaded));
	const waiting = words.waiting(quarantined);
	return loaded ? words.someWait(words.rows(loaded), waiting) : words.allWait(waiting);
}

function aboutFile({ report, seq, receivedOn }: Explained, catalogue: Catalogue, locale: Locale) {
	const facts = [
		report.dataset && catalogue.exports[report.dataset].title[locale],
		seq !== null && receivedOn && REPORT_WORDS[locale].submission(seq, dateIn(locale, receivedOn))
	].filter(Boolean);
	return html`<p class="lede"><b>${report.file}</b>${facts.map((fact) => ` · ${fact}`)}</p>`;
}

/**
 * The report of one file as a page that needs nothing beside itself: no script, no font, no
 * request. The same file and language give the same bytes.
 */
export function reportPage(explained: Explained, catalogue: Catalogue, locale: Locale): string {
	const { report, questions } = explained;
	const words = REPORT_WORDS[locale];
	const verdict = verdictOf(report, locale);
	const kinds = new Map(catalogue.issues.map((kind) => [kind.code, kind]));
	const page = html`<!doctype html>
		<html lang="${locale}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta
					http-equiv="Content-Security-Policy"
					content="default-src 'none'; style-src 'unsafe-inline'"
				/>
				<title>${report.file}: ${verdict}</title>
				<style>
					${new Html(REPORT_STYLE)}
				</style>
			</head>
			<body>
				<main>
					<p class="kind">${words.kind}</p>
					<h1>${verdict}</h1>
					${aboutFile(explained, catalogue, locale)} ${sumBar(report, locale)}
					${questionsSection(questions, locale)} ${issuesSection(explained, kinds, locale)}
					${waitingSection(explained, kinds, locale)}
					${understoodSection(explained, catalogue, locale)} ${notDataSection(explained, locale)}
					<footer>
						<p>${words.footer}</p>
						<p>SHA-256 ${report.sha256}</p>
					</footer>
				</main>
			</body>
		</html> `;
	return page.text;
}
