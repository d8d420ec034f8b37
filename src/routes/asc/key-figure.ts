import type { Cell } from '$lib/charts/cell.ts';
import type { Measure } from '$lib/format/measure.ts';
import { textOf } from '$lib/format/names.ts';
import { formatChange, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { changeOf } from '$lib/server/figures/change-of.ts';
import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { hromadaValues } from '$lib/server/questions/hromada-values.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import { targets } from '$lib/server/questions/targets.ts';
import type { Reader } from '$lib/server/reader.ts';
import { rowAt, type Trends } from './trends.ts';

/** A large figure: what `KeyFigure` takes. */
export interface Key {
	id: string;
	label: string;
	cell: Cell;
	measure: Measure;
	series: (number | null)[];
	seriesLabel: string;
	about: string;
	change?: { total: number; since: string; real: number; coverage: number };
	target?: { value: number; sentence: string };
}

/** The oblast's target; a part of the oblast has none. */
export async function targetOf(
	reader: Reader,
	indicator: IndicatorRow,
	value: number | null
): Promise<Key['target']> {
	const { raion, type, territory } = reader.selection;
	const [target] = await reader.ask(targets, { indicator: indicator.id });
	if (!target || raion || type || territory !== 'all') return undefined;
	const measure = wholeMeasureOf(indicator);
	const year = target.period.slice(0, 4);
	const words = { value: formatValue(target.value, measure, reader.locale), year };
	const left = target.value - (value ?? 0);
	if (value === null) return { value: target.value, sentence: m.asc_target(words) };
	const sentence =
		left <= 0
			? m.asc_target_met(words)
			: m.asc_target_left({
					...words,
					left: formatChange(left, measure, reader.locale).replace('+', '')
				});
	return { value: target.value, sentence };
}

/** One indicator as a large figure: its value, its way here, its change in a year, its target. */
export async function keyFigure(reader: Reader, id: string, trends: Trends): Promise<Key> {
	const { locale, selection: scope } = reader;
	const indicator = await indicatorOf(reader.ask, id);
	const past = trends.get(id) ?? [];
	const now = rowAt(past, scope.period);
	const rows = await reader.ask(hromadaValues, { scope, indicator: id });
	const change = changeOf(rows, indicator, 'year');
	const target = await targetOf(reader, indicator, now?.value ?? null);
	return {
		id,
		label: textOf(indicator, 'name', locale),
		cell: { value: now?.value ?? null, absence: now ? now.absence : 'not_reported' },
		measure: wholeMeasureOf(indicator),
		series: past.map(({ value }) => value),
		seriesLabel: textOf(indicator, 'short_name', locale),
		about: reader.to(`/indicators/${id}`),
		...(change && { change: { ...change, since: m.asc_in_a_year() } }),
		...(target && { target })
	};
}
