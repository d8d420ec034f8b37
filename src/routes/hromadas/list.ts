import type { Cell } from '$lib/charts/cell.ts';
import { monthsOf } from '$lib/domain/period.ts';
import type { Locale } from '$lib/domain/place.ts';
import { compareNames } from '$lib/format/collation.ts';
import { hromadaTypeWord } from '$lib/format/hromada-type.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { isFoundIn } from '$lib/search/sound.ts';
import { hromadaValues, type HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import { hromadas, type HromadaRow } from '$lib/server/questions/hromadas.ts';
import { raions } from '$lib/server/questions/raions.ts';
import { reportingGrid } from '$lib/server/questions/reporting-grid.ts';
import type { Reader } from '$lib/server/reader.ts';
import { returnMark, type ReturnMark } from '$lib/server/figures/return-mark.ts';

export interface Entry {
	code: string;
	name: string;
	formerly: string | null;
	href: string;
	type: string;
	residents: string | null;
	/** How its last monthly return of the period came in; null where none was due. */
	mark: ReturnMark | null;
	share: Cell;
}

/** The hromadas of a raion in the order of the language. */
export interface Group {
	code: string;
	name: string;
	entries: Entry[];
}

export interface HromadaList {
	groups: Group[];
	/** How many are listed, and how many of them reported of those that had to. */
	count: number;
	reported: string | null;
	month: string;
}

/** What a hromada is called, in any language and time, in one text. */
const namesOf = (row: HromadaRow, locale: Locale): string =>
	[
		...[row.name_uk, row.name_en, row.former_name_uk, row.former_name_en],
		...[row.centre_uk, row.centre_en, row.code, hromadaTypeWord(row.type, locale), row.type]
	].join(' ');

function formerlyOf(row: HromadaRow, reader: Reader): string | null {
	const former = textOf(row, 'former_name', reader.locale);
	return former ? m.hromada_formerly({ name: former }) : null;
}

function entryOf(row: HromadaRow, value: HromadaValueRow, reader: Reader): Omit<Entry, 'mark'> {
	const { locale } = reader;
	return {
		code: row.code,
		name: nameOf(row, locale),
		formerly: formerlyOf(row, reader),
		href: reader.to(`/hromadas/${row.code}`),
		type: hromadaTypeWord(row.type, locale),
		residents: row.residents === null ? null : formatNumber(row.residents, 0, locale),
		share: { value: value.value, absence: value.absence }
	};
}

/** How many of the returns that were due have come. */
function reportedIn(states: readonly string[]): string | null {
	const n = states.filter((state) => state === 'on_time' || state === 'after_due').length;
	return states.length ? m.hromadas_reported({ n, total: states.length }) : null;
}

/** The selected hromadas by raion; of them, those whose names hold what is sought. */
export async function listOf(
	reader: Reader,
	indicator: string,
	sought: string
): Promise<HromadaList> {
	const { locale, selection: scope } = reader;
	const [all, values, raionRows, grid] = await Promise.all([
		reader.ask(hromadas, { base: scope.base, period: scope.period }),
		reader.ask(hromadaValues, { scope, indicator }),
		reader.ask(raions),
		reader.ask(reportingGrid, { scope, dataset: 'services-rendered' })
	]);
	const month = monthsOf(scope.period).at(-1)!;
	const states = new Map(
		grid.filter(({ period }) => period === month).map(({ code, state }) => [code, state])
	);
	const order = compareNames(locale);
	const shown = values.flatMap((value) => {
		const row = all.find(({ code }) => code === value.code);
		if (!row || !isFoundIn(sought, namesOf(row, locale))) return [];
		const state = states.get(row.code);
		const mark = state ? returnMark(state) : null;
		return [{ raion: row.raion_code, entry: { ...entryOf(row, value, reader), mark } }];
	});
	const groups = raionRows.map((raion) => ({
		code: raion.code,
		name: m.raion_name({ name: nameOf(raion, locale) }),
		entries: shown
			.filter((one) => one.raion === raion.code)
			.map(({ entry }) => entry)
			.sort((a, b) => order(a.name, b.name))
	}));
	const listed = new Set(shown.map(({ entry }) => entry.code));
	return {
		groups: groups.filter(({ entries }) => entries.length),
		count: shown.length,
		reported: reportedIn([...states].filter(([code]) => listed.has(code)).map(([, s]) => s)),
		month: formatPeriod(month, locale)
	};
}
