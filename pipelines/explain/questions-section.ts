import type { Locale } from '#lib/domain/place.ts';
import { maskPersonalData } from '../check/personal/mask.ts';
import type { Question } from '../recognise/question.ts';
import { type Html, html } from './html.ts';
import { REPORT_WORDS } from './report-words.ts';

/** What only a person can settle; no section where there is nothing to ask. */
export function questionsSection(questions: readonly Question[], locale: Locale): Html | null {
	if (!questions.length) return null;
	const words = REPORT_WORDS[locale];
	return html`<section aria-labelledby="questions">
		<h2 id="questions">${words.questions}</h2>
		<ul class="questions">
			${questions.map(
				({ about, candidates, rows }) =>
					html`<li>
						<p>${maskPersonalData(about)}</p>
						${
							candidates.length > 0 &&
							html`<p>
								${words.answers} ${candidates.map(({ label }) => label[locale]).join('; ')}
							</p>`
						}
						${rows > 0 && html`<p class="about">${words.questionRows(rows)}</p>`}
					</li>`
			)}
		</ul>
	</section>`;
}
