import type { Bar } from '../../components/bar.ts';
import type { Reported } from '../../components/reported.ts';
import type { Table, TableCell } from '../../components/table.ts';
import type { Tile } from '../../components/tile.ts';
import { compareNames } from '../../format/collation.ts';
import { distinctNames } from '../../format/distinct-names.ts';
import type { Measure } from '../../format/measure.ts';
import { nameOf, textOf } from '../../format/names.ts';
import { formatSigned } from '../../format/number.ts';
import { formatBare } from '../../format/value.ts';
import { m } from '../../paraglide/messages.js';
import { hromadaValues, type HromadaValueRow } from '../questions/hromada-values.ts';
import type { IndicatorRow } from '../questions/indicators.ts';
import { raions } from '../questions/raions.ts';
import type { Reader } from '../reader.ts';
import { measureOf } from './measure-of.ts';

/** One indicator in every selected hromada: for a tile map, for sorted bars and as a table. */
export interface PlacesFigure {
	tiles: Tile[];
	bars: Bar[];
	raions: { code: string; name: string }[];
	table: Table;
	reported: Reported;
	measure: Measure;
	csv: string;
}

const changeSinceBefore = (row: HromadaValueRow): number | null =>
	row.value === null || row.before_value === null ? null : row.value - row.before_value;

function tileOf(row: HromadaValueRow, reader: Reader): Tile {
	return {
		code: row.code,
		name: nameOf(row, reader.locale),
		raion: row.raion_code,
		row: row.tile_row,
		column: row.tile_column,
		href: reader.to(`/hromadas/${row.code}`),
		value: row.value,
		absence: row.absence
	};
}

function barOf(row: HromadaValueRow, reader: Reader): Bar {
	const { code, name, href, value, absence } = tileOf(row, reader);
	return { code, name, href, value, absence, change: changeSinceBefore(row) };
}

function tableOf(rows: readonly HromadaValueRow[], indicator: IndicatorRow, reader: Reader): Table {
	const { locale } = reader;
	const measure = measureOf(indicator);
	const order = compareNames(locale);
	const cellsOf = (row: HromadaValueRow): TableCell[] => {
		const change = changeSinceBefore(row);
		return [
			{ text: nameOf(row, locale), href: reader.to(`/hromadas/${row.code}`) },
			textOf(row, 'raion', locale),
			row.absence ? { absence: row.absence } : formatBare(row.value ?? 0, measure, locale),
			change === null ? '' : formatSigned(change, measure.decimals, locale)
		];
	};
	return {
		caption: nameOf(indicator, locale),
		columns: [
			{ label: m.hromada(), kind: 'text' },
			{ label: m.raion(), kind: 'text' },
			{ label: m.value(), kind: 'number' },
			{ label: m.change(), kind: 'number' }
		],
		rows: [...rows].sort((a, b) => order(nameOf(a, locale), nameOf(b, locale))).map(cellsOf)
	};
}

/** How many of the rows hold a value, of those to which the indicator applies. */
export function reportedOf(rows: readonly HromadaValueRow[]): Reported {
	return {
		n: rows.filter((row) => row.value !== null).length,
		total: rows.filter((row) => row.absence !== 'not_applicable').length
	};
}

/** The figure of one indicator in the hromadas and the period that the reader selected. */
export async function placesFigure(reader: Reader, indicator: IndicatorRow): Promise<PlacesFigure> {
	const scope = reader.selection;
	const [found, raionRows] = await Promise.all([
		reader.ask(hromadaValues, { scope, indicator: indicator.id }),
		reader.ask(raions)
	]);
	const rows = distinctNames(found);
	const isShown = (code: string) => rows.some((row) => row.raion_code === code);
	return {
		tiles: rows.map((row) => tileOf(row, reader)),
		bars: rows.map((row) => barOf(row, reader)),
		raions: raionRows
			.filter(({ code }) => isShown(code))
			.map((row) => ({ code: row.code, name: m.raion_name({ name: nameOf(row, reader.locale) }) })),
		table: tableOf(rows, indicator, reader),
		reported: reportedOf(rows),
		measure: measureOf(indicator),
		csv: reader.csv('hromada-values', { indicator: indicator.id })
	};
}
