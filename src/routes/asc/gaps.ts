import type { Table, TableCell } from '$lib/components/table.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import { formatList } from '$lib/format/list.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { placesTable } from '$lib/server/figures/places-table.ts';
import { ascHromadas, type AscHromadaRow } from '$lib/server/questions/asc-hromadas.ts';
import type { Reader } from '$lib/server/reader.ts';
import { KIND_WORDS } from './kind-words.ts';

/** Hromadas without an ASC, and what they have instead. */
export interface Gaps {
	title: string;
	unit: string;
	table: Table;
	csv: string;
}

const OTHERS = [
	['territorial_unit', 'territorial_units'],
	['remote_workplace', 'remote_workplaces'],
	['mobile', 'mobile']
] as const;

/** «2 віддалені робочі місця і 1 мобільний ЦНАП», what is suspended, or that there is nothing. */
function insteadOf(row: AscHromadaRow, reader: Reader): TableCell {
	if (row.absence) return { absence: row.absence };
	const active = OTHERS.filter(([, count]) => row[count] > 0).map(([kind, count]) =>
		KIND_WORDS[kind].counted({ n: row[count] })
	);
	const suspended = row.suspended ? [m.asc_counted_suspended({ n: row.suspended })] : [];
	const parts = [...active, ...suspended];
	return parts.length ? formatList(parts, reader.locale) : m.asc_nothing_instead();
}

function cellsOf(row: AscHromadaRow, reader: Reader): TableCell[] {
	const { locale } = reader;
	return [
		row.residents === null ? { absence: 'not_applicable' } : formatNumber(row.residents, 0, locale),
		insteadOf(row, reader)
	];
}

function titleOf(gaps: readonly AscHromadaRow[]): string {
	if (gaps.some(({ absence }) => absence)) return m.asc_gaps_title_unknown();
	const total = gaps.length;
	const n = gaps.filter((row) => row.has_any_point).length;
	if (!total) return m.asc_gaps_title_none();
	if (!n) return m.asc_gaps_title_nothing({ total });
	return n === total
		? m.asc_gaps_title_all({ total })
		: m.asc_gaps_title({ n, total, rest: total - n });
}

function unitOf(gaps: readonly AscHromadaRow[], { locale, selection }: Reader): string {
	const people = gaps.reduce((sum, row) => sum + (row.residents ?? 0), 0);
	const period = formatPeriod(selection.period, locale);
	return m.asc_gaps_unit({ period, people: formatNumber(people, 0, locale) });
}

/** Hromadas of the selection without a working main office, the most residents first. */
export async function gapsOf(reader: Reader): Promise<Gaps> {
	const rows = await reader.ask(ascHromadas, { scope: reader.selection });
	const gaps = distinctNames(rows)
		.filter((row) => !row.has_main_office)
		.sort((a, b) => (b.residents ?? 0) - (a.residents ?? 0));
	return {
		title: titleOf(gaps),
		unit: unitOf(gaps, reader),
		table: placesTable(
			gaps,
			{
				caption: m.asc_gaps_caption(),
				columns: [
					{ label: m.asc_residents(), kind: 'number' },
					{ label: m.asc_instead(), kind: 'text' }
				],
				cellsOf: (row) => cellsOf(row, reader)
			},
			reader
		),
		csv: reader.csv('asc-hromadas')
	};
}
