import type { Change } from '$lib/domain/change.ts';
import type { Locale } from '$lib/domain/place.ts';
import type { Measure } from '$lib/format/measure.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { shownChange } from '$lib/format/shown-change.ts';
import { formatChange, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { changesOf } from '$lib/server/figures/changes-of.ts';
import { wholeMeasureOf } from '$lib/server/figures/measure-of.ts';
import { reportedOf } from '$lib/server/figures/places-figure.ts';
import { hromadaValues } from '$lib/server/questions/hromada-values.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface Headline {
	title: string;
	/** The honest change since a year before, in a sentence; empty where it can't be said. */
	change: string;
	reported: string;
}

function changeWords(change: Change, measure: Measure, locale: Locale): string {
	const shown = shownChange(change, measure.decimals);
	const signed = (value: number) => formatChange(value, measure, locale);
	const total = signed(shown.total);
	if (shown.isOnlyCoverage) return m.e_services_change_only_coverage({ total });
	const [real, coverage] = [signed(shown.real), signed(shown.coverage)];
	return m.e_services_change({ total, real, coverage });
}

/** How many applications were made online in the period, of how many, and by whose report. */
export async function headlineOf(reader: Reader, indicator: IndicatorRow): Promise<Headline> {
	const { locale, selection: scope } = reader;
	const [rows, { year: change }] = await Promise.all([
		reader.ask(hromadaValues, { scope, indicator: indicator.id }),
		changesOf(reader, indicator.id)
	]);
	const sum = (key: 'numerator' | 'denominator') =>
		rows.reduce((total, row) => total + (row[key] ?? 0), 0);
	const [online, all] = [sum('numerator'), sum('denominator')];
	const measure = wholeMeasureOf(indicator);
	const { n, total } = reportedOf(rows);
	return {
		title: all
			? m.e_services_headline({
					share: formatValue((indicator.scale * online) / all, measure, locale),
					online: formatNumber(online, 0, locale),
					all: formatNumber(all, 0, locale)
				})
			: m.e_services_headline_none(),
		change: change ? changeWords(change, measure, locale) : '',
		reported: m.e_services_reported({ n, total, period: formatPeriod(scope.period, locale) })
	};
}
