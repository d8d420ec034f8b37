import type { Period } from '../domain/period.ts';
import { formatNumber } from '../format/number.ts';
import { formatPeriod } from '../format/period.ts';
import { m } from '../paraglide/messages.js';
import { caption } from './caption.ts';
import { isNarrow, type Chart, type Look } from './chart.ts';
import { dodge } from './dodge.ts';
import type { Plot } from './end-labels.ts';
import { eventMarks } from './line-marks.ts';
import { place, scaleOf, type Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { FONT_SIZE, INK, kindColour, PAPER, STILL } from './theme.ts';
import { timeAxis, timeLabels } from './time-axis.ts';
import { tickRoom, tickTexts, valueAxis } from './value-axis.ts';

interface Kind {
	name: string;
	counts: readonly number[];
}

export interface NetworkOverTime {
	periods: readonly Period[];
	/** From the bottom up, at most five; one count for each period. */
	kinds: readonly Kind[];
	events?: readonly { period: Period; label: string }[];
}

const COUNT = { unit: 'count', decimals: 0 } as const;
const SWATCH = 9;
const LINE_HEIGHT = 15;

const totals = ({ periods, kinds }: NetworkOverTime): number[] =>
	periods.map((_, at) => kinds.reduce((sum, kind) => sum + (kind.counts[at] ?? 0), 0));

/** The last count and the name, the name below on a narrow drawing. */
function nameOf(kind: Kind, look: Look): string {
	const count = formatNumber(kind.counts.at(-1) ?? 0, 0, look.locale);
	return isNarrow(look) ? `${count}\n${kind.name.replace(' ', '\n')}` : `${count} ${kind.name}`;
}

const linesOf = (text: string): string[] => text.split('\n');

function roomForKinds({ kinds }: NetworkOverTime, look: Look): number {
	const lines = kinds.flatMap((kind) => linesOf(nameOf(kind, look)));
	return Math.ceil(Math.max(...lines.map((line) => textWidth(line, FONT_SIZE, 500)))) + SWATCH + 20;
}

/** A swatch and a name beside the middle of each kind's last bar. */
function kindLabels({ kinds }: NetworkOverTime, scale: Scale, plot: Plot, look: Look) {
	const names = kinds.map((kind) => nameOf(kind, look));
	const tallest = Math.max(...names.map((name) => linesOf(name).length)) * LINE_HEIGHT;
	let below = 0;
	const wanted = kinds.map((kind) => {
		const middle = below + (kind.counts.at(-1) ?? 0) / 2;
		below += kind.counts.at(-1) ?? 0;
		return place(middle, scale, plot.bottom, plot.top);
	});
	return dodge(wanted, tallest + 4, plot.top, plot.bottom - 6).flatMap((y, index) => [
		{
			type: 'rect',
			silent: true,
			shape: { x: plot.right + 8, y: y - SWATCH / 2, width: SWATCH, height: SWATCH },
			style: { fill: kindColour(index) }
		},
		caption(plot.right + 8 + SWATCH + 6, y - LINE_HEIGHT / 2, names[index]!, {
			fill: INK,
			lineHeight: LINE_HEIGHT,
			verticalAlign: 'top'
		})
	]);
}

function tipsOf(input: NetworkOverTime, look: Look): string[] {
	const sums = totals(input);
	return input.periods.map((period, at) => {
		const parts = input.kinds.map(
			({ name, counts }) => `${name}: ${formatNumber(counts[at] ?? 0, 0, look.locale)}`
		);
		const total = `${m.charts_total({}, { locale: look.locale })}: ${formatNumber(sums[at]!, 0, look.locale)}`;
		return [formatPeriod(period, look.locale), ...parts.reverse(), total].join('\n');
	});
}

/** Bars of a network by kind, one on the other, each kind named beside the last bar. */
export function networkOverTime(input: NetworkOverTime, look: Look): Chart {
	const height = isNarrow(look) ? 260 : 320;
	const scale = scaleOf([0, ...totals(input)], isNarrow(look) ? 4 : 5, true);
	const ticks = tickTexts(scale, COUNT, look.locale);
	const left = tickRoom(ticks) + 10;
	const right = roomForKinds(input, look);
	const top = input.events?.length ? 34 : 14;
	const plot = { left, right: look.width - right, top, bottom: height - 42 };
	const labels = timeLabels(input.periods, plot.right - left, look.locale);
	const tips = tipsOf(input, look);
	return {
		height,
		tips: input.kinds.map(() => tips),
		option: {
			...STILL,
			grid: { left, right, top, bottom: 42 },
			xAxis: timeAxis(input.periods, labels, false),
			yAxis: valueAxis(scale, ticks),
			series: input.kinds.map((kind, index) => ({
				type: 'bar',
				stack: 'network',
				data: [...kind.counts],
				barCategoryGap: '24%',
				itemStyle: { color: kindColour(index), borderColor: PAPER, borderWidth: 0.5 },
				emphasis: { disabled: true },
				...(index === 0
					? {
							markLine: {
								silent: true,
								symbol: 'none',
								data: eventMarks(input.events ?? [], input.periods)
							}
						}
					: {})
			})),
			graphic: kindLabels(input, scale, plot, look)
		}
	};
}
