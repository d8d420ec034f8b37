import type { Table } from '$lib/components/table.ts';
import type { Drawing } from '$lib/charts/drawn.ts';
import { networkOverTime } from '$lib/charts/network-over-time.ts';
import { grainOf, type Period } from '$lib/domain/period.ts';
import { POINT_KINDS, type PointKind } from '$lib/domain/service-point.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { networkByPeriod, type NetworkRow } from '$lib/server/questions/network-by-period.ts';
import type { Reader } from '$lib/server/reader.ts';
import { KIND_WORDS } from './kind-words.ts';

/** A picture over time, its finding and its numbers. */
export interface OverTime {
	title: string;
	unit: string;
	note: string;
	drawing: Drawing;
	table: Table;
	csv: string;
}

/** Counts of one kind, one for each period. */
export interface Counted<Kind extends string> {
	kind: Kind;
	counts: number[];
}

export const isShownQuarter = (period: Period, reader: Reader): boolean =>
	grainOf(period) === 'quarter' && period <= reader.selection.period;

function countedOf(rows: readonly NetworkRow[], periods: readonly Period[]): Counted<PointKind>[] {
	const countAt = (kind: PointKind, period: Period) =>
		rows.find((row) => row.kind === kind && row.period === period)?.points ?? 0;
	return POINT_KINDS.map((kind) => ({
		kind,
		counts: periods.map((period) => countAt(kind, period))
	}));
}

const growthOf = ({ counts }: Counted<PointKind>) => (counts.at(-1) ?? 0) - (counts[0] ?? 0);

function titleOf(kinds: readonly Counted<PointKind>[]): string {
	const totalAt = (at: number) => kinds.reduce((sum, { counts }) => sum + (counts.at(at) ?? 0), 0);
	const [from, to] = [totalAt(0), totalAt(-1)];
	if (!from && !to) return m.asc_network_title_unknown();
	const fastest = [...kinds].sort((a, b) => growthOf(b) - growthOf(a))[0]!;
	if (to <= from)
		return to < from ? m.asc_network_title_less({ from, to }) : m.asc_network_title_same({ to });
	return m.asc_network_title_more({ from, to, kind: KIND_WORDS[fastest.kind].growth() });
}

/** Periods down, kinds across, and their sum. */
export function countsTable<Kind extends string>(
	caption: string,
	periods: readonly Period[],
	kinds: readonly Counted<Kind>[],
	words: (kind: Kind) => string,
	{ locale }: Reader
): Table {
	const number = (value: number) => formatNumber(value, 0, locale);
	return {
		caption,
		columns: [
			{ label: m.selection_period(), kind: 'text' },
			...kinds.map(({ kind }) => ({ label: words(kind), kind: 'number' as const })),
			{ label: m.asc_total(), kind: 'number' }
		],
		rows: periods.map((period, at) => [
			formatPeriod(period, locale),
			...kinds.map(({ counts }) => number(counts[at] ?? 0)),
			number(kinds.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))
		])
	};
}

/** Active service points by kind, quarter by quarter. */
export async function networkOf(reader: Reader): Promise<OverTime> {
	const all = await reader.ask(networkByPeriod, { scope: reader.selection });
	const rows = all.filter(({ period }) => isShownQuarter(period, reader));
	const periods = [...new Set(rows.map(({ period }) => period))];
	const counted = countedOf(rows, periods);
	const title = titleOf(counted);
	const words = (kind: PointKind) => KIND_WORDS[kind].many();
	const kinds = counted.map(({ kind, counts }) => ({ name: words(kind), counts }));
	return {
		title,
		unit: m.asc_network_unit(),
		note: m.asc_network_note(),
		drawing: reader.draw(
			'network-by-kind',
			{ title, description: m.asc_network_description() },
			(look) => networkOverTime({ periods, kinds }, look)
		),
		table: countsTable(m.asc_network_caption(), periods, counted, words, reader),
		csv: reader.csv('network-by-period')
	};
}
