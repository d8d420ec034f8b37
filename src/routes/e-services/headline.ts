import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { changeOf } from '$lib/server/figures/change-of.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { reportedOf } from '$lib/server/figures/places-figure.ts';
import { hromadaValues } from '$lib/server/questions/hromada-values.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';
import { formatChange } from '$lib/format/value.ts';

export interface Headline {
	title: string;
	/** The honest change since a year before, in a sentence; empty where it can't be said. */
	change: string;
	reported: string;
}

/** How many applications were made online in the period, of how many, and by whose report. */
export async function headlineOf(reader: Reader, indicator: IndicatorRow): Promise<Headline> {
	const { locale, selection: scope } = reader;
	const rows = await reader.ask(hromadaValues, { scope, indicator: indicator.id });
	const sum = (key: 'numerator' | 'denominator') =>
		rows.reduce((total, row) => total + (row[key] ?? 0), 0);
	const [online, all] = [sum('numerator'), sum('denominator')];
	const measure = wholeMeasureOf(indicator);
	const change = changeOf(rows, indicator, 'year');
	const signed = (value: number) => formatChange(value, measure, locale);
	const { n, total } = reportedOf(rows);
	return {
		title: all
			? m.e_services_headline({
					share: formatValue((indicator.scale * online) / all, measure, locale),
					online: formatNumber(online, 0, locale),
					all: formatNumber(all, 0, locale)
				})
			: m.e_services_headline_none(),
		change: change
			? m.e_services_change({
					total: signed(change.total),
					real: signed(change.real),
					coverage: signed(change.coverage)
				})
			: '',
		reported: m.e_services_reported({ n, total, period: formatPeriod(scope.period, locale) })
	};
}
