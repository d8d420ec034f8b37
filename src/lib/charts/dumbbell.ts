import { formatBare, formatValue } from '../format/value.ts';
import type { Measure } from '../format/measure.ts';
import { m } from '../paraglide/messages.js';
import { caption } from './caption.ts';
import { isNarrow, type Chart, type Look } from './chart.ts';
import { place, scaleOf, type Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { ACCENT, EDGE, FONT_SIZE, INK, LINE, MID, PAPER, RIM, STILL } from './theme.ts';
import { tickTexts, valueAxis } from './value-axis.ts';

interface Ends {
	name: string;
	then: number | null;
	now: number | null;
}

export interface Dumbbell {
	/** In the order to show; null where there was or is no value. */
	rows: readonly Ends[];
	/** What the two ends are: «III квартал 2025», «III квартал 2026». */
	then: string;
	now: string;
	measure: Measure;
}

interface Frame {
	left: number;
	right: number;
	top: number;
	scale: Scale;
}

const rowHeight = (look: Look): number => (isNarrow(look) ? 40 : 28);

/** On a narrow drawing the name stands above its row. */
function frameOf({ rows }: Dumbbell, scale: Scale, look: Look): Frame {
	const widest = Math.max(0, ...rows.map((row) => textWidth(row.name, FONT_SIZE)));
	return {
		left: isNarrow(look) ? 30 : Math.ceil(widest) + 44,
		right: look.width - 44,
		top: 30,
		scale
	};
}

function names({ rows }: Dumbbell, frame: Frame, look: Look) {
	return rows.map((row, index) => {
		const top = frame.top + index * rowHeight(look);
		return isNarrow(look)
			? caption(0, top + 10, row.name, { fill: INK, ...RIM })
			: caption(0, top + rowHeight(look) / 2, row.name, { fill: INK });
	});
}

/** Says once, above the first row, which end is which. */
function heading({ then, now }: Dumbbell, frame: Frame) {
	const width = textWidth(then, FONT_SIZE);
	return [
		{
			type: 'circle',
			silent: true,
			shape: { cx: frame.left + 5, cy: 12, r: 4.25 },
			style: { fill: PAPER, stroke: MID, lineWidth: 1.5 }
		},
		caption(frame.left + 15, 12, then, { fill: MID }),
		{
			type: 'circle',
			silent: true,
			shape: { cx: frame.left + width + 38, cy: 12, r: 5 },
			style: { fill: ACCENT }
		},
		caption(frame.left + width + 48, 12, now, { fill: ACCENT, fontWeight: 600 })
	];
}

function bar({ then, now }: Ends, y: number, frame: Frame) {
	if (then === null || now === null) return [];
	const [x1, x2] = [then, now].map((value) => place(value, frame.scale, frame.left, frame.right));
	const style = { stroke: EDGE, lineWidth: 2 };
	return [{ type: 'line', silent: true, shape: { x1, x2, y1: y, y2: y }, style }];
}

/** Values outside the two ends; one only, where they are too near to tell. */
function values(row: Ends, y: number, frame: Frame, { measure }: Dumbbell, look: Look) {
	const { then, now } = row;
	const isForward = (now ?? 0) >= (then ?? 0);
	const end = (value: number | null, isRight: boolean, style: object) => {
		if (value === null) return [];
		const x = place(value, frame.scale, frame.left, frame.right) + (isRight ? 10 : -10);
		const align = isRight ? 'left' : 'right';
		return [caption(x, y, formatBare(value, measure, look.locale), { align, ...RIM, ...style })];
	};
	return [
		...end(then, !isForward, { fill: MID }),
		...end(now, isForward, { fill: INK, fontWeight: 600 })
	];
}

function dots(rows: readonly Ends[], key: 'then' | 'now') {
	const isNow = key === 'now';
	return {
		type: 'scatter',
		symbol: 'circle',
		symbolSize: isNow ? 10 : 8.5,
		data: rows.map((row, index) => (row[key] === null ? ['-', index] : [row[key], index])),
		itemStyle: isNow
			? { color: ACCENT, opacity: 1 }
			: { color: PAPER, borderColor: MID, borderWidth: 1.5, opacity: 1 },
		emphasis: { disabled: true }
	};
}

function tipOf(row: Ends, { measure }: Dumbbell, look: Look): string {
	const say = (value: number | null) =>
		value === null
			? m.charts_absent({}, { locale: look.locale })
			: formatValue(value, measure, look.locale);
	const inputs = { name: row.name, before: say(row.then), after: say(row.now) };
	return m.charts_then_now(inputs, { locale: look.locale });
}

/** Each row from what was to what is. */
export function dumbbell(input: Dumbbell, look: Look): Chart {
	const { rows, measure } = input;
	const present = rows.flatMap(({ then, now }) => [then, now]).filter((value) => value !== null);
	const scale = scaleOf([0, ...present], isNarrow(look) ? 3 : 5, true);
	const frame = frameOf(input, scale, look);
	const step = rowHeight(look);
	const height = frame.top + rows.length * step + 26;
	const middle = (index: number) => frame.top + index * step + (isNarrow(look) ? 27 : step / 2);
	const tips = rows.map((row) => tipOf(row, input, look));
	const ticks = tickTexts(scale, measure, look.locale);
	return {
		height,
		tips: [tips, tips],
		option: {
			...STILL,
			grid: {
				left: frame.left,
				right: look.width - frame.right,
				top: isNarrow(look) ? middle(0) - step / 2 : frame.top,
				height: rows.length * step
			},
			xAxis: { ...valueAxis(scale, ticks), splitLine: { lineStyle: { color: LINE } } },
			yAxis: { type: 'category', inverse: true, show: false, data: rows.map((row) => row.name) },
			series: [dots(rows, 'then'), dots(rows, 'now')],
			graphic: [
				...heading(input, frame),
				...names(input, frame, look),
				...rows.flatMap((row, index) => [
					...bar(row, middle(index), frame).map((mark) => ({ ...mark, z: 1 })),
					...values(row, middle(index), frame, input, look)
				])
			]
		}
	};
}
