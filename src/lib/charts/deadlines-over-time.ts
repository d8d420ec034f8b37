import { firstDay, lastDay, range, type Period } from '../domain/period.ts';
import { caption } from './caption.ts';
import { isNarrow, type Chart, type Look } from './chart.ts';
import { stepLegend, stepMark, type StepKind } from './step-mark.ts';
import { textWidth } from './text-width.ts';
import { ACCENT, EDGE, FONT_SIZE, INK, LINE, MID, RIM, STILL } from './theme.ts';
import { timeLabels } from './time-axis.ts';
import { wrapped } from './wrapped.ts';

/** What runs from a day of issue to a deadline. Days are `yyyy-mm-dd`. */
export interface Course {
	name: string;
	issued: string;
	due: string;
	steps: readonly { day: string; kind: StepKind }[];
	/** When it was done or dropped, or null where it still runs. */
	closed: string | null;
	/** How late it is, in words; empty where it is not. */
	late: string;
	/** All of it in words. */
	tip: string;
}

export interface DeadlinesOverTime {
	/** In the order to show; a group or a course alone needs no name. */
	groups: readonly { name: string; courses: readonly Course[] }[];
	/** Quarters from the first day of issue to the last deadline. */
	from: Period;
	to: Period;
	today: { day: string; name: string };
	/** Delays of all drawings that share this scale: what needs room right of today. */
	delays: readonly string[];
	/** What each shape is; empty where a drawing above says it. */
	legend: readonly (readonly [StepKind, string])[];
}

const BAD = 'var(--bad)';
const NAME_LINE = 15;
const GROUP = 34;
const AXIS = 40;
const LATE_GAP = 8;

interface Plot {
	left: number;
	right: number;
	xOf: (day: string) => number;
}

interface Row {
	course: Course;
	lines: string[];
	top: number;
	height: number;
	/** Pixel of the middle of the line. */
	y: number;
}

const isNamed = ({ groups }: DeadlinesOverTime) =>
	groups.some(({ courses }) => courses.some(({ name }) => name !== ''));

const lateRoom = ({ delays }: DeadlinesOverTime) => {
	const widest = Math.max(0, ...delays.map((text) => textWidth(text, FONT_SIZE, 600)));
	return widest ? widest + LATE_GAP : 0;
};

/** Time runs on after today as far as the words on delays need room there. */
function plotOf(input: DeadlinesOverTime, look: Look): Plot {
	const { from, to, today } = input;
	const left = isNarrow(look) || !isNamed(input) ? 7 : 272;
	const right = look.width - 8;
	const [start, now] = [Date.parse(firstDay(from)), Date.parse(today.day)];
	const room = right - left;
	const spacious = start + ((now - start) * room) / (room - lateRoom(input));
	const end = Math.max(Date.parse(lastDay(to)), now, spacious);
	const xOf = (day: string) => left + ((Date.parse(day) - start) / (end - start)) * room;
	return { left, right, xOf };
}

/** Names stand beside the lines, or above them on a narrow drawing. */
function layOut({ groups }: DeadlinesOverTime, top: number, look: Look) {
	const rows: Row[] = [];
	const headings: { name: string; y: number }[] = [];
	const room = isNarrow(look) ? look.width - 4 : 248;
	let y = top;
	for (const [at, { name, courses }] of groups.entries()) {
		const isBesideAxis = at === 0 && !isNarrow(look);
		if (name) headings.push({ name, y: isBesideAxis ? y - 11 : y + GROUP / 2 + 4 });
		if (name && !isBesideAxis) y += GROUP;
		for (const course of courses) {
			const lines = course.name ? wrapped(course.name, room, FONT_SIZE) : [];
			const text = lines.length * NAME_LINE;
			const height = isNarrow(look) ? text + 34 : Math.max(NAME_LINE, text) + 15;
			const middle = isNarrow(look) ? y + text + (text ? 19 : 17) : y + height / 2;
			rows.push({ course, lines, top: y, height, y: middle });
			y += height;
		}
	}
	return { rows, headings, height: y };
}

const across = (x1: number, x2: number, y: number, style: object) => ({
	type: 'line',
	silent: true,
	z: 3,
	shape: { x1, x2, y1: y, y2: y },
	style
});
const upright = (x: number, y1: number, y2: number, style: object) => ({
	type: 'line',
	silent: true,
	z: 2,
	shape: { x1: x, x2: x, y1, y2 },
	style
});

/** The way so far, the way left, and in warm what is past the deadline. */
function lineOf({ course, y }: Row, plot: Plot, today: string) {
	const end = course.closed ?? today;
	const [issued, due, at] = [course.issued, course.due, end].map(plot.xOf) as [
		number,
		number,
		number
	];
	const isLate = course.late !== '';
	return [
		across(issued, Math.max(due, issued), y, { stroke: LINE, lineWidth: 2 }),
		across(issued, Math.max(issued, isLate ? due : at), y, { stroke: EDGE, lineWidth: 2 }),
		...(isLate ? [across(due, at, y, { stroke: BAD, lineWidth: 4 })] : [])
	];
}

function lateness({ course, y }: Row, plot: Plot, today: string) {
	if (!course.late) return [];
	const style = { fill: BAD, fontWeight: 600, ...RIM };
	return [caption(plot.xOf(today) + LATE_GAP, y, course.late, style)];
}

function nameOf({ lines, top, height }: Row, look: Look) {
	const text = lines.join('\n');
	const style = { fill: INK, lineHeight: NAME_LINE };
	return isNarrow(look)
		? caption(0, top + 6, text, { ...style, ...RIM, verticalAlign: 'top' })
		: caption(0, top + height / 2, text, style);
}

function rowMarks(row: Row, plot: Plot, today: string, look: Look) {
	const { course, y } = row;
	return [
		nameOf(row, look),
		...lineOf(row, plot, today),
		...stepMark('due', plot.xOf(course.due), y),
		...course.steps.flatMap(({ day, kind }) => stepMark(kind, plot.xOf(day), y)),
		...lateness(row, plot, today),
		across(0, look.width, row.top + row.height, { stroke: LINE, lineWidth: 0.75 })
	];
}

/** Quarters above the rows, the year above its first, and a hair line down at each. */
function axis({ from, to }: DeadlinesOverTime, plot: Plot, top: number, foot: number, look: Look) {
	const periods = range(from, to);
	return timeLabels(periods, plot.right - plot.left, look.locale).flatMap((label, at) => {
		if (!label) return [];
		const x = plot.xOf(firstDay(periods[at]!));
		const text = label.split('\n').reverse().join('\n');
		return [
			upright(x, top, foot, { stroke: LINE, lineWidth: 1 }),
			caption(x, top - 4, text, { fill: MID, verticalAlign: 'bottom', lineHeight: 15 })
		];
	});
}

function todayMark({ today }: DeadlinesOverTime, plot: Plot, top: number, foot: number) {
	const x = plot.xOf(today.day);
	const half = textWidth(today.name, FONT_SIZE, 600) / 2;
	const middle = Math.min(Math.max(x, half + 1), plot.right + 8 - half);
	return [
		{ ...upright(x, top, foot, { stroke: ACCENT, lineWidth: 1.5 }), z: 4 },
		caption(middle, foot + 12, today.name, {
			...{ fill: ACCENT, fontWeight: 600, align: 'center' }
		})
	];
}

/** Each course from its day of issue to its deadline, what was reported on the way, and today. */
export function deadlinesOverTime(input: DeadlinesOverTime, look: Look): Chart {
	const legend = stepLegend(input.legend, look.width);
	const top = (input.legend.length ? legend.height : 0) + AXIS;
	const { rows, headings, height } = layOut(input, top, look);
	const plot = plotOf(input, look);
	return {
		height: height + 24,
		tips: [rows.map(({ course }) => course.tip)],
		option: {
			...STILL,
			series: [
				{
					type: 'custom',
					coordinateSystem: 'none',
					z: 9,
					data: rows.map((_, index) => [index]),
					renderItem: ({ dataIndex }: { dataIndex: number }) => {
						const { top: y, height: tall } = rows[dataIndex]!;
						const shape = { x: 0, y, width: look.width, height: tall };
						return { type: 'rect', shape, style: { fill: 'transparent' } };
					}
				}
			],
			graphic: [
				...legend.marks,
				...axis(input, plot, top, height, look),
				...headings.map(({ name, y }) => caption(0, y, name, { fill: INK, fontWeight: 600 })),
				...rows.flatMap((row) => rowMarks(row, plot, input.today.day, look)),
				...todayMark(input, plot, top, height)
			]
		}
	};
}
