import type { Drawing } from '$lib/charts/drawn.ts';
import { lineOverTime } from '$lib/charts/line-over-time.ts';
import type { Table } from '$lib/components/table.ts';
import { quarterOf } from '$lib/domain/period.ts';
import type { Absence } from '$lib/domain/absence.ts';
import { textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatBare } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { indicatorOf } from '$lib/server/figures/indicator-of.ts';
import { measureOf, wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { hromadaSeries } from '$lib/server/questions/hromada-series.ts';
import { indicatorTrend } from '$lib/server/questions/indicator-trend.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface IndicatorFigure {
	title: string;
	unit: string;
	drawing: Drawing;
	table: Table;
	csv: string;
	href: string;
}

interface Point {
	period: string;
	value: number | null;
	absence: Absence | null;
}

/** The indicator over quarters: of the hromada concerned, else of the whole oblast. */
async function pointsOf(row: RecommendationRow, id: string, reader: Reader): Promise<Point[]> {
	const { selection } = reader;
	if (row.hromada_code) {
		const params = { code: row.hromada_code, base: selection.base, grain: 'quarter' as const };
		const series = await reader.ask(hromadaSeries, params);
		return series.filter(({ indicator_id }) => indicator_id === id);
	}
	const scope = { ...selection, raion: null, type: null, territory: 'all' as const };
	const trend = await reader.ask(indicatorTrend, { scope, indicators: [id], grain: 'quarter' });
	return [...trend];
}

function eventsOf(row: RecommendationRow) {
	const at = (day: string) => quarterOf(day.slice(0, 7));
	return [
		{ period: at(row.issued_on), label: m.recommendations_event_issued() },
		{ period: at(row.due_on), label: m.recommendations_event_due() }
	];
}

/** How the indicator that a recommendation names went, before it and since. */
export async function indicatorFigure(
	row: RecommendationRow,
	reader: Reader
): Promise<IndicatorFigure | null> {
	if (!row.indicator_id) return null;
	const { locale } = reader;
	const indicator = await indicatorOf(reader.ask, row.indicator_id);
	const points = await pointsOf(row, row.indicator_id, reader);
	const measure = row.hromada_code ? measureOf(indicator) : wholeMeasureOf(indicator);
	const title = textOf(indicator, 'name', locale);
	const whose = row.hromada_code
		? textOf(row, 'hromada', locale)
		: m.recommendations_whole_oblast();
	const unit = m.recommendations_indicator_unit({ whose });
	const periods = points.map(({ period }) => period);
	const events = eventsOf(row).filter(({ period }) => periods.includes(period));
	const values = points.map(({ value }) => value);
	const lines = [{ name: whose, values, role: 'chosen' as const }];
	return {
		title,
		unit,
		drawing: reader.draw(
			'recommendation-indicator',
			{ title, description: unit },
			(look) => lineOverTime({ periods, lines, measure, events }, look),
			row.id
		),
		table: {
			caption: title,
			columns: [
				{ label: m.selection_period(), kind: 'text' },
				{ label: whose, kind: 'number' }
			],
			rows: points.map(({ period, value, absence }) => [
				formatPeriod(period, locale),
				value === null ? { absence: absence ?? 'not_reported' } : formatBare(value, measure, locale)
			])
		},
		csv: reader.csv('indicator-trend', { indicator: row.indicator_id, grain: 'quarter' }),
		href: reader.to(`/indicators/${row.indicator_id}`)
	};
}
