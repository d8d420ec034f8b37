import type { Bar } from '$lib/components/bar.ts';
import type { Table } from '$lib/components/table.ts';
import type { Condition } from '$lib/domain/service-point.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { conditions, type ConditionRow } from '$lib/server/questions/conditions.ts';
import type { Reader } from '$lib/server/reader.ts';

/** The five barrier-free conditions by the share of points that fulfil each. */
export interface Conditions {
	title: string;
	unit: string;
	note: string;
	bars: Bar[];
	measure: { unit: 'percent'; decimals: number };
	table: Table;
	csv: string;
}

const measure = { unit: 'percent', decimals: 0 } as const;
export const CONDITION_WORDS: Record<Condition, () => string> = {
	ramp: m.asc_condition_ramp,
	accessible_toilet: m.asc_condition_accessible_toilet,
	braille: m.asc_condition_braille,
	pram_place: m.asc_condition_pram_place,
	disability_conditions: m.asc_condition_disability_conditions
};

function titleOf(rows: readonly ConditionRow[], { locale }: Reader): string {
	const known = rows.filter((row) => row.share !== null);
	const [rarest] = known.sort((a, b) => (a.share ?? 0) - (b.share ?? 0));
	if (!rarest) return m.asc_conditions_title_unknown();
	const share = formatValue(rarest.share ?? 0, measure, locale);
	return m.asc_conditions_title({ condition: CONDITION_WORDS[rarest.condition](), share });
}

function tableOf(rows: readonly ConditionRow[], { locale }: Reader): Table {
	const number = (value: number) => formatNumber(value, 0, locale);
	return {
		caption: m.asc_conditions_caption(),
		columns: [
			{ label: m.asc_condition(), kind: 'text' },
			{ label: m.asc_share_column(), kind: 'number' },
			{ label: m.asc_points_met(), kind: 'number' },
			{ label: m.asc_points_asked(), kind: 'number' },
			{ label: m.asc_points_all(), kind: 'number' }
		],
		rows: rows.map(({ condition, share, met, asked, points }) => [
			CONDITION_WORDS[condition](),
			share === null ? { absence: 'not_reported' } : formatNumber(share, 1, locale),
			number(met),
			number(asked),
			number(points)
		])
	};
}

/** Barrier-free conditions of the active points. */
export async function conditionsOf(reader: Reader): Promise<Conditions> {
	const rows = await reader.ask(conditions, { scope: reader.selection });
	return {
		title: titleOf(rows, reader),
		unit: m.asc_conditions_unit({ period: formatPeriod(reader.selection.period, reader.locale) }),
		note: m.asc_conditions_note(),
		bars: rows.map(({ condition, share }) => ({
			code: condition,
			name: CONDITION_WORDS[condition](),
			value: share,
			absence: share === null ? 'not_reported' : null
		})),
		measure,
		table: tableOf(rows, reader),
		csv: reader.csv('conditions')
	};
}
