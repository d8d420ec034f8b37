import type { Locale } from '#lib/domain/place.ts';
import type { Report } from '#lib/domain/submission.ts';
import { type Html, html } from './html.ts';
import { numberIn, REPORT_WORDS } from './report-words.ts';

const WIDTH = 1000;
const NARROWEST = 8;

interface Piece {
	name: 'loaded' | 'quarantined' | 'notData';
	rows: number;
}

/** Widths that add up to the whole; a piece that is there is never too narrow to be seen. */
function widthsOf(pieces: readonly Piece[]): number[] {
	const sum = pieces.reduce((total, { rows }) => total + rows, 0);
	if (!sum) return pieces.map(() => 0);
	const least = pieces.map(({ rows }) => (rows ? Math.max(NARROWEST, (WIDTH * rows) / sum) : 0));
	const total = least.reduce((a, b) => a + b, 0);
	return least.map((width) => Math.round((100 * WIDTH * width) / total) / 100);
}

function rectangles(pieces: readonly Piece[]): Html[] {
	let x = 0;
	return widthsOf(pieces).map((width, at) => {
		const rectangle = html`<rect
			class="${pieces[at]!.name}"
			x="${x.toFixed(2)}"
			width="${width}"
			height="24"
		/>`;
		x += width;
		return width ? rectangle : html``;
	});
}

/** The rows of the file as one bar, and the sum in words. */
export function sumBar(report: Report, locale: Locale): Html {
	const words = REPORT_WORDS[locale];
	const names = ['loaded', 'quarantined', 'notData'] as const;
	const pieces = names.map((name) => ({ name, rows: report[name] }));
	return html`<section aria-labelledby="sum">
		<h2 id="sum">${words.sum}</h2>
		<svg class="bar" viewBox="0 0 ${WIDTH} 24" preserveAspectRatio="none" aria-hidden="true">
			<defs>
				<pattern
					id="hatch"
					width="8"
					height="8"
					patternUnits="userSpaceOnUse"
					patternTransform="rotate(45)"
				>
					<rect width="8" height="8" class="ground" />
					<rect width="3" height="8" class="stripe" />
				</pattern>
			</defs>
			${rectangles(pieces)}
		</svg>
		<dl class="sum">
			<div>
				<dt>${words.rowsIn}</dt>
				<dd>${numberIn(locale, report.rowsIn)}</dd>
			</div>
			${pieces.map(
				({ name, rows }, at) =>
					html`<div class="${name}">
						<dt>
							<svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" /></svg
							>${words[name]}
						</dt>
						<dd><span class="sign">${at ? '+' : '='}</span>${numberIn(locale, rows)}</dd>
					</div>`
			)}
		</dl>
	</section>`;
}
