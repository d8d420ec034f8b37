import type { Bar } from '$lib/components/bar.ts';
import type { Table } from '$lib/components/table.ts';
import { shift } from '$lib/domain/period.ts';
import type { AccessDefinition } from '$lib/domain/service-point.ts';
import { textOf } from '$lib/format/names.ts';
import { formatNumber, formatSigned } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	indicatorTrendByRaion,
	type RaionTrendRow
} from '$lib/server/questions/indicator-trend-by-raion.ts';
import type { Reader } from '$lib/server/reader.ts';
import { ACCESS_INDICATOR, accessQuery } from './access.ts';
import { here } from './here.ts';

/** Every raion by the share of its residents with access, the chosen one among them. */
export interface RaionCoverage {
	title: string;
	unit: string;
	bars: Bar[];
	measure: { unit: 'percent'; decimals: number };
	reference: { value: number; label: string } | null;
	table: Table;
	csv: string;
}

const measure = { unit: 'percent', decimals: 1 } as const;

interface RaionNow extends RaionTrendRow {
	change: number | null;
}

function nowOf(rows: readonly RaionTrendRow[], period: string): RaionNow[] {
	const before = rows.filter((row) => row.period === shift(period, -4));
	return rows
		.filter((row) => row.period === period)
		.map((row) => {
			const past = before.find(({ raion_code }) => raion_code === row.raion_code)?.value ?? null;
			return { ...row, change: row.value === null || past === null ? null : row.value - past };
		});
}

function barOf(row: RaionNow, access: AccessDefinition, reader: Reader): Bar {
	const { value, absence, change } = row;
	return {
		code: row.raion_code,
		name: textOf(row, 'raion', reader.locale),
		href: here(reader.query, { ...accessQuery(access), raion: row.raion_code }),
		value,
		absence,
		change
	};
}

function tableOf(rows: readonly RaionNow[], { locale }: Reader): Table {
	return {
		caption: m.asc_raions_caption(),
		columns: [
			{ label: m.raion(), kind: 'text' },
			{ label: m.asc_share_column(), kind: 'number' },
			{ label: m.asc_year_column(), kind: 'number' },
			{ label: m.asc_with_access(), kind: 'number' },
			{ label: m.asc_residents(), kind: 'number' }
		],
		rows: rows.map((row) => [
			textOf(row, 'raion', locale),
			row.absence ? { absence: row.absence } : formatNumber(row.value ?? 0, 1, locale),
			row.change === null ? '' : formatSigned(row.change, 1, locale),
			formatNumber(row.numerator ?? 0, 0, locale),
			formatNumber(row.denominator ?? 0, 0, locale)
		])
	};
}

function wholeOf(rows: readonly RaionNow[]): number | null {
	const sum = (part: 'numerator' | 'denominator') =>
		rows.reduce((total, row) => total + (row[part] ?? 0), 0);
	return sum('denominator') ? (100 * sum('numerator')) / sum('denominator') : null;
}

function titleOf(rows: readonly RaionNow[], { locale }: Reader): string {
	const known = rows.filter((row) => row.value !== null);
	const sorted = known.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (!least || !most || least.value === most.value) return m.asc_raions_title_even();
	return m.asc_raions_title({
		raion: textOf(least, 'raion', locale),
		share: formatValue(least.value ?? 0, measure, locale)
	});
}

/** All raions of the oblast, whichever the reader selected, by the residents with access. */
export async function raionCoverageOf(
	reader: Reader,
	access: AccessDefinition
): Promise<RaionCoverage> {
	const indicator = ACCESS_INDICATOR[access];
	const scope = { ...reader.selection, raion: null };
	const all = await reader.ask(indicatorTrendByRaion, {
		scope,
		indicators: [indicator],
		grain: 'quarter'
	});
	const rows = nowOf(all, scope.period);
	const whole = wholeOf(rows);
	return {
		title: titleOf(rows, reader),
		unit: m.asc_raions_unit({ period: formatPeriod(scope.period, reader.locale) }),
		bars: rows.map((row) => barOf(row, access, reader)),
		measure,
		reference: whole === null ? null : { value: whole, label: m.oblast_line() },
		table: tableOf(rows, reader),
		csv: reader.csv('indicator-trend-by-raion', { indicator, grain: 'quarter', raion: '' })
	};
}
