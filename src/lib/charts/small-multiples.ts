import type { Period } from '../domain/period.ts';
import { formatPeriod } from '../format/period.ts';
import { formatValue } from '../format/value.ts';
import type { Measure } from '../format/measure.ts';
import { m } from '../paraglide/messages.js';
import { caption } from './caption.ts';
import { isNarrow, type Chart, type Look } from './chart.ts';
import { hitStrips } from './hit-strips.ts';
import { scaleOf, type Scale } from './scale.ts';
import { ACCENT, EDGE, INK, STILL } from './theme.ts';
import { timeAxis, timeLabels } from './time-axis.ts';
import { tickRoom, tickTexts, valueAxis } from './value-axis.ts';

interface Series {
	name: string;
	values: readonly (number | null)[];
}

export interface SmallMultiples {
	periods: readonly Period[];
	/** One panel each, all on one scale: the panel's own line against `whole`. */
	panels: readonly Series[];
	/** The oblast's line, grey in each panel; null where it stands on no common scale. */
	whole: Series | null;
	measure: Measure;
}

const PANEL = 190;
const HEAD = 46;
const FOOT = 38;

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
	isFirstInRow: boolean;
}

function boxesOf(count: number, ticksWidth: number, look: Look): Box[] {
	const columns = isNarrow(look) ? 2 : Math.min(4, count);
	const gap = isNarrow(look) ? 16 : 24;
	const width = (look.width - ticksWidth - gap * (columns - 1) - 8) / columns;
	return Array.from({ length: count }, (_, index) => ({
		left: ticksWidth + (index % columns) * (width + gap),
		top: Math.floor(index / columns) * (PANEL + 16) + HEAD,
		width,
		height: PANEL - HEAD - FOOT,
		isFirstInRow: index % columns === 0
	}));
}

const lastOf = ({ values }: Series): number | null =>
	values.findLast((value) => value !== null) ?? null;

function line(series: Series, axis: number, isOwn: boolean) {
	return {
		type: 'line',
		xAxisIndex: axis,
		yAxisIndex: axis,
		data: series.values.map((value) => value ?? '-'),
		silent: true,
		symbol: 'none',
		lineStyle: { color: isOwn ? ACCENT : EDGE, width: isOwn ? 2.25 : 1.25 },
		z: isOwn ? 4 : 3
	};
}

function say(value: number | null, measure: Measure, look: Look): string {
	return value === null
		? m.charts_absent({}, { locale: look.locale })
		: formatValue(value, measure, look.locale);
}

/** The panel's name, and its last value in the colour of its line. */
function headings(panel: Series, box: Box, measure: Measure, look: Look) {
	const top = box.top - HEAD + 10;
	const bold = { fontWeight: 600 };
	return [
		caption(box.left, top, panel.name, { ...bold, fill: INK }),
		caption(box.left, top + 17, say(lastOf(panel), measure, look), { ...bold, fill: ACCENT })
	];
}

function tipsOf(panel: Series, { periods, whole, measure }: SmallMultiples, look: Look): string[] {
	const told = ({ name, values }: Series, at: number) =>
		`${name}: ${say(values[at] ?? null, measure, look)}`;
	return periods.map((period, at) =>
		[formatPeriod(period, look.locale), told(panel, at), ...(whole ? [told(whole, at)] : [])].join(
			'\n'
		)
	);
}

function scaleFor({ panels, whole }: SmallMultiples): Scale {
	const values = [...panels, ...(whole ? [whole] : [])].flatMap((series) =>
		series.values.filter((value) => value !== null)
	);
	return scaleOf(values.length ? values : [0, 1], 3, false);
}

/** A small panel for each raion, all on one scale, with the oblast in grey behind. */
export function smallMultiples(input: SmallMultiples, look: Look): Chart {
	const { periods, panels, whole, measure } = input;
	const scale = scaleFor(input);
	const ticks = tickTexts(scale, measure, look.locale);
	const boxes = boxesOf(panels.length, tickRoom(ticks) + 10, look);
	const labels = timeLabels(periods, boxes[0]?.width ?? 0, look.locale);
	return {
		height: (boxes.at(-1)?.top ?? 0) - HEAD + PANEL,
		tips: panels.flatMap((panel) => [...(whole ? [null] : []), null, tipsOf(panel, input, look)]),
		option: {
			...STILL,
			grid: boxes.map(({ left, top, width, height }) => ({ left, top, width, height })),
			xAxis: boxes.map((_, index) => ({ ...timeAxis(periods, labels, false), gridIndex: index })),
			yAxis: boxes.map(({ isFirstInRow }, index) => {
				const axis = valueAxis(scale, ticks);
				const axisLabel = { ...axis.axisLabel, show: isFirstInRow };
				return { ...axis, axisLabel, gridIndex: index };
			}),
			series: panels.flatMap((panel, index) => [
				...(whole ? [line(whole, index, false)] : []),
				line(panel, index, true),
				hitStrips(periods.length, scale.max, index)
			]),
			graphic: panels.flatMap((panel, index) => headings(panel, boxes[index]!, measure, look))
		}
	};
}
