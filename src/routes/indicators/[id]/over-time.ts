import type { Drawing } from '$lib/charts/drawn.ts';
import { lineOverTime } from '$lib/charts/line-over-time.ts';
import { smallMultiples } from '$lib/charts/small-multiples.ts';
import type { Table, TableCell } from '$lib/components/table.ts';
import { lastDay, type Grain, type Period } from '$lib/domain/period.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatBare, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { indicatorTrend, type TrendRow } from '$lib/server/questions/indicator-trend.ts';
import { indicatorTrendByRaion } from '$lib/server/questions/indicator-trend-by-raion.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

/** The whole over time, and each raion against it. */
export interface OverTime {
	title: string;
	unit: string;
	whole: Drawing;
	raions: Drawing | null;
	note: string | undefined;
	table: Table;
	csv: string;
}

type Point = Pick<TrendRow, 'period' | 'value' | 'absence'>;
interface Series {
	name: string;
	points: readonly Point[];
}

const pointAt = ({ points }: Series, period: Period): Point | undefined =>
	points.find((point) => point.period === period);
const valuesOf = (series: Series, periods: readonly Period[]) =>
	periods.map((period) => pointAt(series, period)?.value ?? null);

function titleOf(whole: Series, indicator: IndicatorRow, reader: Reader): string {
	const known = whole.points.filter(({ value }) => value !== null);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return m.indicator_over_time_none();
	const say = ({ value }: Point) =>
		formatValue(value ?? 0, wholeMeasureOf(indicator), reader.locale);
	const when = ({ period }: Point) => formatPeriod(period, reader.locale);
	if (first !== last && say(first) === say(last))
		return m.indicator_over_time_same({ value: say(last), since: when(first) });
	return first === last
		? m.indicator_over_time_once({ value: say(last), period: when(last) })
		: m.indicator_over_time({
				...{ first: say(first), since: when(first) },
				...{ last: say(last), now: when(last) }
			});
}

function tableOf(
	series: readonly Series[],
	periods: readonly Period[],
	indicator: IndicatorRow,
	reader: Reader
): Table {
	const cellOf = (one: Series, period: Period): TableCell => {
		const point = pointAt(one, period);
		const value = point?.value ?? null;
		if (value === null) return { absence: point?.absence ?? 'not_reported' };
		return formatBare(value, wholeMeasureOf(indicator), reader.locale);
	};
	return {
		caption: nameOf(indicator, reader.locale),
		columns: [
			{ label: m.indicator_period(), kind: 'text' },
			...series.map(({ name }) => ({ label: name, kind: 'number' as const }))
		],
		rows: periods.map((period) => [
			formatPeriod(period, reader.locale),
			...series.map((one) => cellOf(one, period))
		])
	};
}

/** A sum over all would dwarf those of raions, so they stand without it. */
function noteOf(raions: number, isSum: boolean): string | undefined {
	if (raions < 2) return undefined;
	return isSum ? m.indicator_by_raion_note_sum() : m.indicator_by_raion_note();
}

async function seriesOf(indicator: IndicatorRow, grain: Grain, reader: Reader) {
	const { selection: scope, locale } = reader;
	const params = { scope, indicators: [indicator.id], grain };
	const end = lastDay(scope.period);
	const isPast = ({ period }: { period: Period }) => lastDay(period) <= end;
	const [all, byRaion] = await Promise.all([
		reader.ask(indicatorTrend, params),
		reader.ask(indicatorTrendByRaion, params)
	]);
	const codes = [...new Set(byRaion.map((row) => row.raion_code))];
	const raions = codes.map((code): Series => {
		const points = byRaion.filter((row) => row.raion_code === code);
		return { name: textOf(points[0]!, 'raion', locale), points: points.filter(isPast) };
	});
	return { whole: { name: m.indicator_whole(), points: all.filter(isPast) }, raions };
}

/** An indicator over its own periods up to the selected one, with its target where it has one. */
export async function overTime(
	indicator: IndicatorRow,
	target: number | null,
	reader: Reader
): Promise<OverTime> {
	const grain = indicator.frequency;
	const { whole, raions } = await seriesOf(indicator, grain, reader);
	const periods = whole.points.map(({ period }) => period);
	const measure = wholeMeasureOf(indicator);
	const title = titleOf(whole, indicator, reader);
	const caption = { title, description: nameOf(indicator, reader.locale) };
	const lines = [{ name: whole.name, values: valuesOf(whole, periods), role: 'chosen' as const }];
	const goal = target === null ? {} : { target: { value: target, label: m.target() } };
	const panels = raions.map((one) => ({ name: one.name, values: valuesOf(one, periods) }));
	const isSum = indicator.rollup === 'sum';
	return {
		title,
		note: noteOf(raions.length, isSum),
		unit: m.indicator_over_time_unit({ name: nameOf(indicator, reader.locale) }),
		whole: reader.draw(
			'indicator-over-time',
			caption,
			(look) => lineOverTime({ periods, lines, measure, ...goal }, look),
			indicator.id
		),
		raions:
			raions.length > 1
				? reader.draw(
						'indicator-by-raion',
						{ ...caption, title: m.indicator_by_raion() },
						(look) =>
							smallMultiples({ periods, panels, whole: isSum ? null : lines[0]!, measure }, look),
						indicator.id
					)
				: null,
		table: tableOf([whole, ...raions], periods, indicator, reader),
		csv: reader.csv('indicator-trend', { indicator: indicator.id, grain })
	};
}
