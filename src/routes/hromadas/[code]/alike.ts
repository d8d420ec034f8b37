import { COUNTS, type Ground } from '$lib/domain/ground.ts';
import { densityOf, kilometresBetween, type Attribute } from '$lib/domain/likeness.ts';
import type { TerritorialStatus } from '$lib/domain/place.ts';
import { hromadaTypeWord } from '$lib/format/hromada-type.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import type { HromadaRow } from '$lib/server/questions/hromadas.ts';
import type { Likeness } from '$lib/server/questions/likeness.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A hromada among those alike: what counts of it, in words, in the order of the columns. */
export interface AlikeRow {
	name: string;
	/** Nothing for the hromada of the page. */
	href: string | null;
	cells: string[];
	/** How different from it: 0 is the same. */
	difference: string;
}

/** The seven most alike on one ground, after the hromada itself. */
export interface AlikeTable {
	/** What is compared. */
	columns: string[];
	own: AlikeRow;
	rows: AlikeRow[];
}

const COLUMNS: Record<Attribute, () => string> = {
	residents: m.hromada_residents,
	density: m.hromada_density,
	type: m.hromada_type,
	status: m.hromada_status,
	distance: m.hromada_distance
};

const STATUS_WORDS: Record<TerritorialStatus, () => string> = {
	possible_hostilities: m.hromada_status_short_possible,
	active_hostilities: m.hromada_status_short_active,
	occupied: m.hromada_status_short_occupied
};

type Said = (row: HromadaRow, own: HromadaRow, reader: Reader) => string;

const amount = (value: number | null, decimals: number, { locale }: Reader) =>
	value === null ? m.hromada_no_residents() : formatNumber(value, decimals, locale);

const CELLS: Record<Attribute, Said> = {
	residents: (row, _, reader) => amount(row.residents, 0, reader),
	density: (row, _, reader) => amount(densityOf(row), 0, reader),
	type: (row, _, { locale }) => hromadaTypeWord(row.type, locale),
	status: ({ status }) => (status ? STATUS_WORDS[status] : m.hromada_status_short_none)(),
	distance: (row, own, reader) =>
		row.code === own.code ? '' : amount(kilometresBetween(own, row), 0, reader)
};

function rowOf(row: HromadaRow, own: HromadaRow, ground: Ground, reader: Reader) {
	return {
		name: nameOf(row, reader.locale),
		cells: COUNTS[ground].map((attribute) => CELLS[attribute](row, own, reader))
	};
}

/** The hromada and the seven most like it on a ground, with what makes them alike. */
export function alikeTable(
	own: HromadaRow,
	ground: Ground,
	{ hromadas, alikeTo }: Likeness,
	reader: Reader
): AlikeTable {
	const named = new Map(distinctNames(hromadas).map((row) => [row.code, row]));
	const said = (code: string) => rowOf(named.get(code)!, own, ground, reader);
	const rows = alikeTo(own.code, ground).map(({ code, difference }) => ({
		...said(code),
		href: reader.to(`/hromadas/${code}`),
		difference: formatNumber(difference, 2, reader.locale)
	}));
	return {
		columns: COUNTS[ground].map((attribute) => COLUMNS[attribute]()),
		own: { ...said(own.code), href: null, difference: '' },
		rows
	};
}
