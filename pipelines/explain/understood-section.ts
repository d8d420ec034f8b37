import type { Locale } from '#lib/domain/place.ts';
import type { Recognition } from '#lib/domain/submission.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Explained } from './explained.ts';
import { type Html, html } from './html.ts';
import { isAboutNotData, takenFor, whatWas } from './recognition-name.ts';
import { numberIn, REPORT_WORDS } from './report-words.ts';

const MOST_WEIGHED = 3;
const LEAST_SCORE = 0.05;

/** 0.954 → «95 %». */
export function percentIn(locale: Locale, score: number): string {
	const whole = Math.round(100 * Math.min(1, Math.max(0, score)));
	return locale === 'uk' ? `${numberIn(locale, whole)}\u00a0%` : `${numberIn(locale, whole)}%`;
}

const isMeasured = (score: number | null): score is number =>
	score !== null && score >= 0 && score <= 1;

function scoreShown(score: number | null, locale: Locale): Html | null {
	if (!isMeasured(score)) return null;
	const width = Math.round(48 * score);
	return html`<span class="score"
		><svg width="48" height="6" aria-hidden="true">
			<rect width="48" height="6" class="track" />
			<rect width="${width}" height="6" /></svg
		>${REPORT_WORDS[locale].sure} ${percentIn(locale, score)}</span
	>`;
}

function decision(found: Recognition, explained: Explained, catalogue: Catalogue, locale: Locale) {
	const named = (taken: string) =>
		takenFor(taken, found, explained.report.dataset, catalogue, locale);
	const serious = found.candidates.filter(({ score }) => score >= LEAST_SCORE);
	const weighed = serious.slice(0, MOST_WEIGHED).map(({ taken, score }) => {
		return isMeasured(score) ? `${named(taken)} (${percentIn(locale, score)})` : named(taken);
	});
	const words = REPORT_WORDS[locale];
	const isPlain = found.score === 1 && !serious.length;
	return html`<tr>
		<th scope="row">${whatWas(found, locale)}</th>
		<td><b>${named(found.taken)}</b></td>
		<td>
			${found.why[locale]} ${isPlain ? null : scoreShown(found.score, locale)}
			${weighed.length > 0 && html`<small>${words.instead} ${weighed.join('; ')}</small>`}
		</td>
	</tr>`;
}

/** What reading decided, why, how surely, and what else it weighed. */
export function understoodSection(
	explained: Explained,
	catalogue: Catalogue,
	locale: Locale
): Html {
	const words = REPORT_WORDS[locale];
	const decisions = explained.report.recognised.filter((found) => !isAboutNotData(found));
	return html`<section aria-labelledby="understood">
		<h2 id="understood">${words.understood}</h2>
		<p class="about">${words.understoodAbout}</p>
		<table class="decisions">
			<thead>
				<tr>
					<th scope="col">${words.whatHead}</th>
					<th scope="col">${words.takenHead}</th>
					<th scope="col">${words.whyHead}</th>
				</tr>
			</thead>
			<tbody>
				${decisions.map((found) => decision(found, explained, catalogue, locale))}
			</tbody>
		</table>
	</section>`;
}
