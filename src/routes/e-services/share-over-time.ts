import type { Drawing } from '$lib/charts/drawn.ts';
import type { Line } from '$lib/charts/line.ts';
import { lineOverTime } from '$lib/charts/line-over-time.ts';
import type { Table, TableCell } from '$lib/components/table.ts';
import { monthsOf, type Period } from '$lib/domain/period.ts';
import { textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatBare, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { indicatorTrend, type TrendRow } from '$lib/server/questions/indicator-trend.ts';
import { indicatorTrendByRaion } from '$lib/server/questions/indicator-trend-by-raion.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface ShareOverTime {
	title: string;
	drawing: Drawing;
	table: Table;
}

interface Series extends Line {
	cells: readonly TableCell[];
}
type Rolled = Pick<TrendRow, 'period' | 'value' | 'absence'>;
interface Point {
	period: Period;
	value: number | null;
	absence: TableCell;
}

function seriesOf(name: string, role: Line['role'], points: Point[], periods: Period[]): Series {
	const at = new Map(points.map((point) => [point.period, point]));
	return {
		name,
		role,
		values: periods.map((period) => at.get(period)?.value ?? null),
		cells: periods.map((period) => at.get(period)?.absence ?? { absence: 'not_reported' })
	};
}

function tableOf(series: Series[], periods: Period[], title: string, reader: Reader): Table {
	return {
		caption: title,
		columns: [
			{ label: m.e_services_month(), kind: 'text' },
			...series.map(({ name }) => ({ label: name, kind: 'number' as const }))
		],
		rows: periods.map((period, i) => [
			formatPeriod(period, reader.locale),
			...series.map(({ cells }) => cells[i] ?? '')
		])
	};
}

function titleOf(
	whole: Series,
	indicator: IndicatorRow,
	periods: Period[],
	reader: Reader
): string {
	const measured = whole.values.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
	const [first, last] = [measured[0], measured.at(-1)];
	if (!first || !last) return m.e_services_over_time_none();
	const say = (value: number) => formatValue(value, wholeMeasureOf(indicator), reader.locale);
	const words = { from: say(first.value), to: say(last.value) };
	const since = formatPeriod(periods[first.i] ?? '', reader.locale);
	const hasRisen = last.value > first.value;
	return (hasRisen ? m.e_services_over_time_rise : m.e_services_over_time_fall)({
		...words,
		since
	});
}

/** Share of applications made online by month: all together, and each raion. */
export async function shareOverTime(
	reader: Reader,
	indicator: IndicatorRow
): Promise<ShareOverTime> {
	const { locale, selection: scope } = reader;
	const params = { scope, indicators: [indicator.id], grain: 'month' as const };
	const [trend, byRaion] = await Promise.all([
		reader.ask(indicatorTrend, params),
		reader.ask(indicatorTrendByRaion, params)
	]);
	const measure = wholeMeasureOf(indicator);
	const last = monthsOf(scope.period).at(-1) ?? '';
	const periods = trend.map(({ period }) => period).filter((period) => period <= last);
	const pointsOf = (rows: readonly Rolled[]): Point[] =>
		rows.map(({ period, value, absence }) => ({
			period,
			value,
			absence:
				value === null ? { absence: absence ?? 'not_reported' } : formatBare(value, measure, locale)
		}));
	const whole = seriesOf(m.e_services_whole(), 'chosen', pointsOf(trend), periods);
	const names = [...new Set(byRaion.map((row) => textOf(row, 'raion', locale)))];
	const raions = names.map((name) => {
		const rows = byRaion.filter((row) => textOf(row, 'raion', locale) === name);
		return seriesOf(name, 'named', pointsOf(rows), periods);
	});
	const series = raions.length > 1 ? [whole, ...raions] : [whole];
	const title = titleOf(whole, indicator, periods, reader);
	const caption = { title, description: m.e_services_over_time_unit() };
	return {
		title,
		drawing: reader.draw('share-over-time', caption, (look) =>
			lineOverTime({ periods, lines: series, measure }, look)
		),
		table: tableOf(series, periods, title, reader)
	};
}
