import type { Locale } from '#lib/domain/place.ts';
import { NOT_DATA_WORDS } from '../check/recognition-words.ts';
import type { Explained } from './explained.ts';
import { type Html, html } from './html.ts';
import { REPORT_WORDS } from './report-words.ts';
import { rowPlace } from './row-place.ts';

const MOST = 60;

/** Records that are no data, folded; no section where every record is data. */
export function notDataSection({ notData: rows, sheets }: Explained, locale: Locale): Html | null {
	if (!rows.length) return null;
	const words = REPORT_WORDS[locale];
	return html`<details>
		<summary>${words.notDataTitle}: ${rows.length}</summary>
		<table class="decisions">
			<thead>
				<tr>
					<th scope="col">${words.rowHead}</th>
					<th scope="col">${words.takenHead}</th>
					<th scope="col">${words.whatHead}</th>
				</tr>
			</thead>
			<tbody>
				${rows.slice(0, MOST).map(
					({ row, kind, text }) =>
						html`<tr>
							<th scope="row">${sheets.length ? rowPlace(row, sheets, locale) : row}</th>
							<td>${NOT_DATA_WORDS[kind][locale]}</td>
							<td>${text}</td>
						</tr>`
				)}
			</tbody>
		</table>
		${rows.length > MOST && html`<p class="more">${words.more(rows.length - MOST)}</p>`}
	</details>`;
}
