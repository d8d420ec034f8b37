import { lineOverTime } from '$lib/charts/line-over-time.ts';
import type { Reported } from '$lib/components/reported.ts';
import type { Table } from '$lib/components/table.ts';
import { shift } from '$lib/domain/period.ts';
import { textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatChange, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { measureOf } from '$lib/server/figures/measure-of.ts';
import type { TrendRow } from '$lib/server/questions/indicator-trend.ts';
import type { Reader } from '$lib/server/reader.ts';
import { targetOf } from '$lib/server/figures/target.ts';
import type { OverTime } from './network.ts';
import { rowAt, type Trends } from '$lib/server/figures/trends.ts';

/** What of the daily work is hard: a share over time. */
export interface Operation extends Omit<OverTime, 'unit' | 'note'> {
	id: string;
	about: string;
	reported: Reported | null;
}

const TITLES: Record<string, (inputs: { share: string; change: string }) => string> = {
	asc_autonomous_power_share: m.asc_power_title,
	asc_days_kept_share: m.asc_days_title
};
const measure = { unit: 'percent', decimals: 1 } as const;
const LEAST = 0.05;

function yearWords(rows: readonly TrendRow[], last: TrendRow, { locale }: Reader): string {
	const before = rowAt(rows, shift(last.period, -4))?.value ?? null;
	if (before === null || last.value === null) return '';
	const change = last.value - before;
	if (Math.abs(change) < LEAST) return m.asc_year_same();
	return m.asc_year_change({ change: formatChange(change, measure, locale) });
}

function titleOf(id: string, rows: readonly TrendRow[], reader: Reader): string {
	const last = rows.at(-1);
	if (!last || last.value === null) return m.asc_operation_unknown();
	const share = formatValue(last.value, measure, reader.locale);
	return TITLES[id]!({ share, change: yearWords(rows, last, reader) });
}

function tableOf(caption: string, rows: readonly TrendRow[], { locale }: Reader): Table {
	return {
		caption,
		columns: [
			{ label: m.selection_period(), kind: 'text' },
			{ label: m.asc_share_column(), kind: 'number' },
			{ label: m.asc_reported_column(), kind: 'number' }
		],
		rows: rows.map(({ period, value, absence, reported, expected }) => [
			formatPeriod(period, locale),
			value === null ? { absence: absence ?? 'not_reported' } : formatNumber(value, 1, locale),
			m.asc_n_of({ n: formatNumber(reported, 0, locale), total: formatNumber(expected, 0, locale) })
		])
	};
}

/** One share of the daily work over the quarters, with its target. */
export async function operationOf(
	reader: Reader,
	id: keyof typeof TITLES & string,
	trends: Trends
): Promise<Operation> {
	const { locale } = reader;
	const indicator = await indicatorOf(reader.ask, id);
	const rows = trends.get(id) ?? [];
	const last = rows.at(-1);
	const target = await targetOf(reader, id);
	const title = titleOf(id, rows, reader);
	const name = textOf(indicator, 'short_name', locale);
	const goal = target && {
		value: target.value,
		label: m.asc_target_label({ value: formatValue(target.value, measureOf(indicator), locale) })
	};
	const line = { name, values: rows.map(({ value }) => value), role: 'chosen' as const };
	const periods = rows.map(({ period }) => period);
	return {
		id,
		title,
		about: reader.to(`/indicators/${id}`),
		drawing: reader.draw(
			id,
			{ title, description: textOf(indicator, 'definition', locale) },
			(look) =>
				lineOverTime({ periods, lines: [line], measure, ...(goal && { target: goal }) }, look)
		),
		table: tableOf(textOf(indicator, 'name', locale), rows, reader),
		reported: last ? { n: last.reported, total: last.expected } : null,
		csv: reader.csv('indicator-trend', { indicator: id, grain: 'quarter' })
	};
}
