import type { Period } from '../domain/period.ts';
import { m } from '../paraglide/messages.js';
import { formatPeriod } from '../format/period.ts';
import { formatValue } from '../format/value.ts';
import type { Measure } from '../format/measure.ts';
import { isNarrow, type Chart, type Look } from './chart.ts';
import type { Line } from './line.ts';
import { endLabels, roomForNames } from './end-labels.ts';
import { hitStrips } from './hit-strips.ts';
import { eventMarks, targetMark } from './line-marks.ts';
import { scaleOf, type Scale } from './scale.ts';
import { ACCENT, EDGE, MID, STILL } from './theme.ts';
import { timeAxis, timeLabels } from './time-axis.ts';
import { tickRoom, tickTexts, valueAxis } from './value-axis.ts';

export interface LineOverTime {
	/** All of one grain, ascending. */
	periods: readonly Period[];
	lines: readonly Line[];
	measure: Measure;
	target?: { value: number; label: string };
	/** What happened, marked on the time axis. */
	events?: readonly { period: Period; label: string }[];
}

const STROKE = {
	chosen: { color: ACCENT, width: 2.5 },
	named: { color: MID, width: 1.5 },
	other: { color: EDGE, width: 0.75, opacity: 0.7 }
};
const LAYER = { chosen: 5, named: 4, other: 3 };

/** A dot where the line ends, and where a value stands alone between gaps. */
function points(line: Line) {
	const last = line.values.findLastIndex((value) => value !== null);
	return line.values.map((value, index) => {
		const isAlone =
			value !== null &&
			(line.values[index - 1] ?? null) === null &&
			(line.values[index + 1] ?? null) === null;
		const isDot = line.role !== 'other' && (isAlone || index === last);
		return { value: value ?? '-', symbol: isDot ? 'circle' : 'none', symbolSize: 6 };
	});
}

function series(line: Line) {
	return {
		type: 'line',
		data: points(line),
		silent: true,
		showSymbol: true,
		lineStyle: { ...STROKE[line.role], join: 'round', cap: 'round' },
		itemStyle: { color: STROKE[line.role].color },
		emphasis: { disabled: true },
		z: LAYER[line.role]
	};
}

function scaleFor({ lines, target }: LineOverTime, count: number): Scale {
	const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
	if (target) values.push(target.value);
	return scaleOf(values.length ? values : [0, 1], count, false);
}

function tipsOf({ periods, lines, measure }: LineOverTime, look: Look): string[] {
	const told = lines.filter((line) => line.role !== 'other');
	return periods.map((period, index) => {
		const values = told.map(({ name, values }) => {
			const value = values[index] ?? null;
			const words =
				value === null
					? m.charts_absent({}, { locale: look.locale })
					: formatValue(value, measure, look.locale);
			return told.length > 1 ? `${name}: ${words}` : words;
		});
		return [formatPeriod(period, look.locale), ...values].join('\n');
	});
}

/** Room for the names of events, above that of a target at the top of the scale. */
function roomAbove({ events, target }: LineOverTime): number {
	if (!events?.length) return target ? 22 : 14;
	return target ? 46 : 34;
}

/** Lines over time, each named at its end; a target and events where there are any. */
export function lineOverTime(input: LineOverTime, look: Look): Chart {
	const height = isNarrow(look) ? 250 : 320;
	const scale = scaleFor(input, isNarrow(look) ? 4 : 5);
	const ticks = tickTexts(scale, input.measure, look.locale);
	const named = input.lines.filter((line) => line.role !== 'other');
	const left = tickRoom(ticks) + 10;
	const right = roomForNames(named, input.measure, look);
	const plot = {
		left,
		right: look.width - right,
		top: roomAbove(input),
		bottom: height - 42
	};
	const labels = timeLabels(input.periods, plot.right - plot.left, look.locale);
	const marks = [
		...(input.target ? [targetMark(input.target)] : []),
		...eventMarks(input.events ?? [], input.periods, input.target ? 20 : 5)
	];
	return {
		height,
		tips: [...input.lines.map(() => null), tipsOf(input, look)],
		option: {
			...STILL,
			grid: { left, right, top: plot.top, bottom: 42 },
			xAxis: timeAxis(input.periods, labels, false),
			yAxis: valueAxis(scale, ticks),
			series: [
				...input.lines.map((line, index) => ({
					...series(line),
					...(index === 0 ? { markLine: { silent: true, symbol: 'none', data: marks } } : {})
				})),
				hitStrips(input.periods.length, scale.max)
			],
			graphic: endLabels(named, scale, plot, input.measure, look)
		}
	};
}
