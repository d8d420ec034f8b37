import type { Period } from '../domain/period.ts';
import { absenceWords } from '../format/absence.ts';
import { formatPeriod } from '../format/period.ts';
import { formatValue } from '../format/value.ts';
import type { Measure } from '../format/measure.ts';
import { breaksOf, classOf, tintOf, type Breaks } from './classes.ts';
import type { Cell } from './cell.ts';
import { caption } from './caption.ts';
import { isNarrow, type Chart, type Look } from './chart.ts';
import { textWidth } from './text-width.ts';
import { EDGE, FONT_SIZE, INK, MID, STILL } from './theme.ts';
import { timeLabels } from './time-axis.ts';

interface Row {
	name: string;
	cells: readonly Cell[];
}

export interface HeatGrid {
	/** Ascending; a narrow drawing shows the last twelve. */
	periods: readonly Period[];
	/** In the order to show; one cell for each period. */
	groups: readonly { name: string; rows: readonly Row[] }[];
	measure: Measure;
}

const STEP = 17;
const GROUP = 30;
const AXIS = 34;
const NARROW_PERIODS = 12;

/** Breaks of the whole grid, for the legend beside it. */
export function heatBreaks({ groups, measure }: HeatGrid): Breaks {
	const cells = groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
	const values = cells.map((cell) => cell.value).filter((value) => value !== null);
	return breaksOf(values, measure.decimals);
}

function fillOf(cell: Cell, breaks: Breaks): string {
	if (cell.value === null) return `url(#absence-${cell.absence ?? 'not_reported'})`;
	return `var(--data-${tintOf(classOf(cell.value, breaks), breaks.length + 1)})`;
}

/** Rows with the pixel of their top, and group names with theirs. */
function layOut(groups: HeatGrid['groups']) {
	const rows: { row: Row; y: number }[] = [];
	const headings: { name: string; y: number }[] = [];
	let y = AXIS;
	for (const group of groups) {
		headings.push({ name: group.name, y: y + GROUP / 2 + 3 });
		y += GROUP;
		for (const row of group.rows) {
			rows.push({ row, y });
			y += STEP;
		}
	}
	return { rows, headings, height: y + 4 };
}

function tipOf(row: Row, period: Period, cell: Cell, measure: Measure, look: Look): string {
	const words =
		cell.value === null
			? absenceWords(cell.absence ?? 'not_reported', look.locale)
			: formatValue(cell.value, measure, look.locale);
	return `${row.name}, ${formatPeriod(period, look.locale)}: ${words}`;
}

/** Over a grid the year stands above the month. */
const yearAbove = (label: string): string => label.split('\n').reverse().join('\n');

/** A cell for each place and period: darker is more, absence is a pattern. */
export function heatGrid(input: HeatGrid, look: Look): Chart {
	const from = isNarrow(look) ? Math.max(0, input.periods.length - NARROW_PERIODS) : 0;
	const periods = input.periods.slice(from);
	const breaks = heatBreaks(input);
	const { rows, headings, height } = layOut(input.groups);
	const left = Math.ceil(Math.max(...rows.map(({ row }) => textWidth(row.name, FONT_SIZE)))) + 10;
	const width = (look.width - left - 1) / periods.length;
	const labels = timeLabels(periods, look.width - left, look.locale).map(yearAbove);
	const cells = rows.flatMap(({ row, y }) =>
		periods.map((period, at) => ({ row, y, period, at, cell: row.cells[from + at]! }))
	);
	return {
		height,
		tips: [cells.map(({ row, period, cell }) => tipOf(row, period, cell, input.measure, look))],
		option: {
			...STILL,
			series: [
				{
					type: 'custom',
					coordinateSystem: 'none',
					data: cells.map((_, index) => [index]),
					renderItem: ({ dataIndex }: { dataIndex: number }) => {
						const { y, at, cell } = cells[dataIndex]!;
						const shape = { x: left + at * width, y, width: width - 1, height: STEP - 1 };
						return {
							type: 'rect',
							shape,
							style: { fill: fillOf(cell, breaks), stroke: EDGE, lineWidth: 0.4 }
						};
					}
				}
			],
			graphic: [
				...labels.flatMap((label, at) =>
					label
						? [
								caption(left + at * width, AXIS - 2, label, {
									fill: MID,
									verticalAlign: 'bottom',
									lineHeight: 15
								})
							]
						: []
				),
				...headings.map(({ name, y }) => caption(0, y, name, { fill: INK, fontWeight: 600 })),
				...rows.map(({ row, y }) => caption(0, y + STEP / 2, row.name, { fill: INK }))
			]
		}
	};
}
