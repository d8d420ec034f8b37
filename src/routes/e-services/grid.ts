import type { Table as ArrowTable } from 'apache-arrow';
import type { Cell } from '$lib/charts/cell.ts';
import type { Breaks } from '$lib/charts/classes.ts';
import type { Drawing } from '$lib/charts/drawn.ts';
import { heatBreaks, heatGrid, type HeatGrid } from '$lib/charts/heat-grid.ts';
import type { Table } from '$lib/components/table.ts';
import { ABSENCES, isAbsence, type Absence } from '$lib/domain/absence.ts';
import { monthsOf, range, shift, type Period } from '$lib/domain/period.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import type { Measure } from '$lib/format/measure.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { sortedByName } from '$lib/format/sorted-by-name.ts';
import { formatBare } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { hromadaValues, type HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import { onlineGrid } from '$lib/server/questions/online-grid.ts';
import { raions } from '$lib/server/questions/raions.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface Grid {
	title: string;
	drawing: Drawing;
	legend: { breaks: Breaks; measure: Measure; absences: Absence[] };
	table: Table;
	csv: string;
}

const MONTHS = 12;
type Cells = Map<number, Map<Period, Cell>>;

/** Cells by hromada and month, from the columns `hromada_id, month, share, absence`. */
function cellsOf(columns: ArrowTable): Cells {
	const cells: Cells = new Map();
	const [ids, months, shares, absences] = ['hromada_id', 'month', 'share', 'absence'].map((name) =>
		columns.getChild(name)
	);
	for (let i = 0; i < columns.numRows; i++) {
		const id = Number(ids?.get(i));
		const absence: unknown = absences?.get(i) ?? null;
		const row = cells.get(id) ?? new Map<Period, Cell>();
		row.set(String(months?.get(i)), {
			value: absence === null ? Number(shares?.get(i)) : null,
			absence: isAbsence(absence) ? absence : null
		});
		cells.set(id, row);
	}
	return cells;
}

const NOT_REPORTED: Cell = { value: null, absence: 'not_reported' };

/** The kinds of absence that are on the picture. */
function absencesOf({ groups }: Pick<HeatGrid, 'groups'>): Absence[] {
	const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	return ABSENCES.filter((kind) => cells.some(({ absence }) => absence === kind));
}

function titleOf(cells: Cells, periods: readonly Period[]): string {
	const gaps = [...cells.values()].filter((row) =>
		periods.some((period) => (row.get(period) ?? NOT_REPORTED).absence !== null)
	).length;
	return gaps ? m.e_services_grid({ n: gaps }) : m.e_services_grid_whole();
}

function tableOf(
	rows: readonly HromadaValueRow[],
	cellAt: (row: HromadaValueRow, period: Period) => Cell,
	periods: readonly Period[],
	measure: Measure,
	{ locale, to }: Reader
): Table {
	return {
		caption: m.e_services_grid_caption(),
		columns: [
			{ label: m.hromada(), kind: 'text' },
			...periods.map((period) => ({ label: formatPeriod(period, locale), kind: 'number' as const }))
		],
		rows: rows.map((row) => [
			{ text: nameOf(row, locale), href: to(`/hromadas/${row.code}`) },
			...periods.map((period) => {
				const { value, absence } = cellAt(row, period);
				return absence ? { absence } : formatBare(value ?? 0, measure, locale);
			})
		])
	};
}

/** The share online of each hromada in each of the twelve months to the end of the period. */
export async function gridOf(reader: Reader, indicator: string, measure: Measure): Promise<Grid> {
	const { selection: scope, locale } = reader;
	const to = monthsOf(scope.period).at(-1) ?? '';
	const from = shift(to, 1 - MONTHS);
	const periods = range(from, to);
	const [columns, answer, raionRows] = await Promise.all([
		reader.askColumns(onlineGrid, { scope, from, to }),
		reader.ask(hromadaValues, { scope, indicator }),
		reader.ask(raions)
	]);
	const cells = cellsOf(columns);
	const cellAt = (row: HromadaValueRow, period: Period) =>
		cells.get(row.hromada_id)?.get(period) ?? NOT_REPORTED;
	const rows = sortedByName(distinctNames(answer), locale);
	const everyRaion = raionRows.map((raion) => ({
		name: nameOf(raion, locale),
		rows: rows
			.filter((row) => row.raion_code === raion.code)
			.map((row) => ({
				name: nameOf(row, locale),
				cells: periods.map((period) => cellAt(row, period))
			}))
	}));
	const chart = { periods, groups: everyRaion.filter((raion) => raion.rows.length), measure };
	const title = titleOf(cells, periods);
	const caption = { title, description: m.e_services_grid_unit() };
	return {
		title,
		drawing: reader.draw('grid', caption, (look) => heatGrid(chart, look)),
		legend: { breaks: heatBreaks(chart), measure, absences: absencesOf(chart) },
		table: tableOf(rows, cellAt, periods, measure, reader),
		csv: reader.csv('online-grid', { from, to })
	};
}
