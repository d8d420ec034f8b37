import type { Bar } from '$lib/components/bar.ts';
import type { Reported } from '$lib/components/reported.ts';
import type { Table } from '$lib/components/table.ts';
import type { Tile } from '$lib/components/tile.ts';
import type { AccessDefinition } from '$lib/domain/service-point.ts';
import { compareNames } from '$lib/format/collation.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import { reportedOf } from '$lib/server/figures/places-figure.ts';
import { hromadaValues, type HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import { raions } from '$lib/server/questions/raions.ts';
import type { Reader } from '$lib/server/reader.ts';
import { ACCESS_INDICATOR } from './access.ts';

/** Where there is access and where not, and how many live where there is none. */
export interface Places {
	tiles: Tile[];
	raions: { code: string; name: string }[];
	measure: { unit: 'yes_no'; decimals: number };
	/** Hromadas without access by their residents. */
	without: Bar[];
	withoutTitle: string;
	table: Table;
	reported: Reported;
	csv: string;
}

const isWithout = (row: HromadaValueRow) => row.value === 0;

function tileOf(row: HromadaValueRow, reader: Reader): Tile {
	return {
		code: row.code,
		name: nameOf(row, reader.locale),
		raion: row.raion_code,
		row: row.tile_row,
		column: row.tile_column,
		href: reader.to(`/hromadas/${row.code}`),
		value: row.value === null ? null : Math.sign(row.value),
		absence: row.absence
	};
}

function withoutBar(row: HromadaValueRow, reader: Reader): Bar {
	const { code, name, href } = tileOf(row, reader);
	const { residents } = row;
	return {
		code,
		name,
		href,
		value: residents,
		absence: residents === null ? 'not_applicable' : null
	};
}

function withoutTitle(without: readonly HromadaValueRow[], { locale }: Reader): string {
	const people = without.reduce((sum, row) => sum + (row.residents ?? 0), 0);
	return m.asc_without_title({ n: without.length, people: formatNumber(people, 0, locale) });
}

function tableOf(rows: readonly HromadaValueRow[], reader: Reader): Table {
	const { locale } = reader;
	const order = compareNames(locale);
	const sorted = [...rows].sort((a, b) => order(nameOf(a, locale), nameOf(b, locale)));
	return {
		caption: m.asc_places_caption(),
		columns: [
			{ label: m.hromada(), kind: 'text' },
			{ label: m.raion(), kind: 'text' },
			{ label: m.asc_residents(), kind: 'number' },
			{ label: m.asc_has_access(), kind: 'text' }
		],
		rows: sorted.map((row) => [
			{ text: nameOf(row, locale), href: reader.to(`/hromadas/${row.code}`) },
			textOf(row, 'raion', locale),
			row.residents === null ? '' : formatNumber(row.residents, 0, locale),
			row.absence ? { absence: row.absence } : row.value ? m.yes() : m.no()
		])
	};
}

/** Every selected hromada: with access by the definition, or without. */
export async function placesOf(reader: Reader, access: AccessDefinition): Promise<Places> {
	const indicator = ACCESS_INDICATOR[access];
	const [found, raionRows] = await Promise.all([
		reader.ask(hromadaValues, { scope: reader.selection, indicator }),
		reader.ask(raions)
	]);
	const rows = distinctNames(found);
	const shown = new Set(rows.map((row) => row.raion_code));
	const without = rows.filter(isWithout);
	return {
		tiles: rows.map((row) => tileOf(row, reader)),
		raions: raionRows
			.filter(({ code }) => shown.has(code))
			.map((row) => ({ code: row.code, name: m.raion_name({ name: nameOf(row, reader.locale) }) })),
		measure: { unit: 'yes_no', decimals: 0 },
		without: without.map((row) => withoutBar(row, reader)),
		withoutTitle: withoutTitle(without, reader),
		table: tableOf(rows, reader),
		reported: reportedOf(rows),
		csv: reader.csv('hromada-values', { indicator })
	};
}
