import type { Cell } from '$lib/charts/cell.ts';
import type { Change } from '$lib/domain/change.ts';
import { distance } from '$lib/domain/period.ts';
import type { Measure } from '$lib/format/measure.ts';
import { textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatChange, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { changeOf } from '$lib/server/figures/change-of.ts';
import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { hromadaValues } from '$lib/server/questions/hromada-values.ts';
import { indicatorTrend } from '$lib/server/questions/indicator-trend.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import { targets, type TargetRow } from '$lib/server/questions/targets.ts';
import type { Reader } from '$lib/server/reader.ts';

/** What one large figure of the overview shows. */
export interface Key {
	id: string;
	label: string;
	cell: Cell;
	measure: Measure;
	series: (number | null)[];
	change: Change | null;
	target: { value: number; sentence: string } | null;
	about: string;
}

/** Where a straight way from the baseline to the target would be in the period. */
function expectedAt(target: TargetRow, period: string): number | null {
	const { baseline, baseline_period: from } = target;
	if (baseline === null || from === null) return null;
	const way = distance(from, target.period);
	return way > 0 ? baseline + ((target.value - baseline) * distance(from, period)) / way : null;
}

function targetSentence(
	target: TargetRow,
	value: number | null,
	indicator: IndicatorRow,
	reader: Reader
): string {
	const measure = wholeMeasureOf(indicator);
	const [shown, year] = [
		formatValue(target.value, measure, reader.locale),
		target.period.slice(0, 4)
	];
	const expected = expectedAt(target, reader.selection.period);
	if (value === null || expected === null) return m.overview_target({ value: shown, year });
	const sign = indicator.direction === 'lower' ? -1 : 1;
	if (sign * (value - target.value) >= 0) return m.overview_target_met({ value: shown, year });
	const gap = sign * (value - expected);
	if (gap >= -(10 ** -measure.decimals) / 2)
		return m.overview_target_on_track({ value: shown, year });
	const behind = formatChange(Math.abs(gap), measure, reader.locale).replace('+', '');
	return m.overview_target_behind({ value: shown, year, behind });
}

const isWholeOblast = ({ raion, type, territory }: Reader['selection']): boolean =>
	raion === null && type === null && territory === 'all';

/** One indicator as a large figure: its value, its way here, its honest change, its target. */
export async function keyFigure(
	reader: Reader,
	id: string,
	since: 'before' | 'year' = 'before'
): Promise<Key> {
	const { locale, selection: scope } = reader;
	const indicator = await indicatorOf(reader.ask, id);
	const [trend, rows, targetRows] = await Promise.all([
		reader.ask(indicatorTrend, { scope, indicators: [id], grain: 'quarter' }),
		reader.ask(hromadaValues, { scope, indicator: id }),
		reader.ask(targets, { indicator: id })
	]);
	const past = trend.filter(({ period }) => period <= scope.period);
	const now = past.find(({ period }) => period === scope.period);
	const target = isWholeOblast(scope) ? targetRows[0] : undefined;
	return {
		id,
		label: textOf(indicator, 'name', locale),
		cell: { value: now?.value ?? null, absence: now ? now.absence : 'not_reported' },
		measure: wholeMeasureOf(indicator),
		series: past.map(({ value }) => value),
		change: changeOf(rows, indicator, since),
		target: target
			? {
					value: target.value,
					sentence: targetSentence(target, now?.value ?? null, indicator, reader)
				}
			: null,
		about: reader.to(`/indicators/${id}`)
	};
}

/** Says what a sparkline shows: «Від II квартал 2024 до III квартал 2026». */
export function seriesLabel(key: Key, reader: Reader): string {
	const { known, selection, locale } = reader;
	const first = known.periods[0] ?? selection.period;
	return m.overview_series({
		label: key.label,
		from: formatPeriod(first, locale),
		to: formatPeriod(selection.period, locale)
	});
}
