import type { Measure } from '../format/measure.ts';
import { formatValue } from '../format/value.ts';
import { caption } from './caption.ts';
import { isNarrow, type Look } from './chart.ts';
import { dodge } from './dodge.ts';
import type { Line } from './line.ts';
import { place, type Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { ACCENT, FONT_SIZE, MID } from './theme.ts';

/** Pixels of the drawing that the plot fills. */
export interface Plot {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const GAP = 8;
const LINE_HEIGHT = 15;

const lastOf = (line: Line): number | null =>
	line.values.findLast((value) => value !== null) ?? null;

/** Lines of text at the end of a line: its last value, then its name, broken where it is long. */
function texts(line: Line, measure: Measure, look: Look): string[] {
	const last = lastOf(line);
	if (last === null) return [];
	const value = formatValue(last, measure, look.locale);
	const words = line.name.split(' ');
	const isBroken =
		words.length > 1 && textWidth(line.name, FONT_SIZE) > (isNarrow(look) ? 78 : 130);
	const half = Math.ceil(words.length / 2);
	return isBroken
		? [value, words.slice(0, half).join(' '), words.slice(half).join(' ')]
		: [value, line.name];
}

/** Pixels to keep free right of the plot for the names of the lines. */
export function roomForNames(lines: readonly Line[], measure: Measure, look: Look): number {
	const widths = lines.flatMap((line) =>
		texts(line, measure, look).map((text) => textWidth(text, FONT_SIZE, 600))
	);
	return Math.ceil(Math.max(0, ...widths)) + GAP + 6;
}

/** Labels at the ends of lines, moved apart where they would lie upon one another. */
export function endLabels(
	lines: readonly Line[],
	scale: Scale,
	plot: Plot,
	measure: Measure,
	look: Look
) {
	const told = lines.filter((line) => lastOf(line) !== null);
	const blocks = told.map((line) => texts(line, measure, look));
	const tallest = Math.max(1, ...blocks.map((block) => block.length)) * LINE_HEIGHT;
	const wanted = told.map((line) => place(lastOf(line)!, scale, plot.bottom, plot.top));
	const placed = dodge(wanted, tallest + 3, plot.top, plot.bottom);
	return told.map((line, index) =>
		caption(plot.right + GAP, placed[index]! - LINE_HEIGHT / 2, blocks[index]!.join('\n'), {
			fill: line.role === 'chosen' ? ACCENT : MID,
			fontWeight: line.role === 'chosen' ? 600 : 400,
			lineHeight: LINE_HEIGHT,
			verticalAlign: 'top'
		})
	);
}
