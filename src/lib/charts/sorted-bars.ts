import { absenceWords } from '../format/absence.ts';
import { formatValue } from '../format/value.ts';
import type { Measure } from '../format/measure.ts';
import type { Cell } from './cell.ts';
import type { Chart, Look } from './chart.ts';
import { textWidth } from './text-width.ts';
import { caption } from './caption.ts';
import { ACCENT, FONT_SIZE, INK, MID, STILL } from './theme.ts';

export type NamedBar = Cell & { name: string; isChosen?: boolean };

export interface SortedBars {
	/** In any order: sorted here; absent ones last, with their reason in words. */
	bars: readonly NamedBar[];
	measure: Measure;
	reference?: { value: number; label: string };
}

interface Frame {
	left: number;
	top: number;
}

const ROW = 24;
const BAR = 'var(--data-4)';

const descending = (a: NamedBar, b: NamedBar): number =>
	(b.value ?? -Infinity) - (a.value ?? -Infinity) || 0;

function words(bar: NamedBar, measure: Measure, look: Look): string {
	if (bar.value !== null) return formatValue(bar.value, measure, look.locale);
	return bar.absence ? absenceWords(bar.absence, look.locale) : '';
}

/** The values in one column at the right edge; an absence where the bar would begin. */
function valueLabels(bars: readonly NamedBar[], measure: Measure, frame: Frame, look: Look) {
	return bars.map((bar, index) => {
		const y = frame.top + (index + 0.5) * ROW;
		const said = words(bar, measure, look);
		return bar.value === null
			? caption(frame.left + 6, y, said, { fill: MID })
			: caption(look.width, y, said, {
					fill: INK,
					align: 'right',
					fontWeight: bar.isChosen ? 600 : 400
				});
	});
}

function referenceMark(reference: { value: number; label: string }) {
	return {
		silent: true,
		symbol: 'none',
		data: [
			{
				xAxis: reference.value,
				lineStyle: { color: INK, type: 'solid', width: 1 },
				label: { formatter: reference.label, position: 'start', color: MID, distance: 4 }
			}
		]
	};
}

/** Bars from the greatest to the least, each with its value at its end. */
export function sortedBars({ bars, measure, reference }: SortedBars, look: Look): Chart {
	const sorted = [...bars].sort(descending);
	const widest = (texts: string[]) =>
		Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE, 600)));
	const left = Math.ceil(widest(sorted.map((bar) => bar.name))) + 12;
	const right = Math.ceil(widest(sorted.map((bar) => words(bar, measure, look)))) + 12;
	const top = reference ? 22 : 4;
	const most = Math.max(...sorted.map((bar) => bar.value ?? 0), reference?.value ?? 0) || 1;
	return {
		height: top + sorted.length * ROW + 4,
		tips: [sorted.map((bar) => `${bar.name}: ${words(bar, measure, look)}`)],
		option: {
			...STILL,
			grid: { left, right, top, bottom: 4 },
			xAxis: { type: 'value', min: 0, max: most, show: false },
			yAxis: {
				type: 'category',
				inverse: true,
				data: sorted.map((bar) => bar.name),
				axisLine: { lineStyle: { color: MID } },
				axisTick: { show: false },
				axisLabel: { color: INK, interval: 0, margin: 10 }
			},
			series: [
				{
					type: 'bar',
					barWidth: 13,
					data: sorted.map((bar) => ({
						value: bar.value ?? 0,
						itemStyle: { color: bar.isChosen ? ACCENT : BAR }
					})),
					emphasis: { disabled: true },
					...(reference ? { markLine: referenceMark(reference) } : {})
				}
			],
			graphic: valueLabels(sorted, measure, { left, top }, look)
		}
	};
}
