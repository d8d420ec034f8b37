import type { Drawing } from '$lib/charts/drawn.ts';
import { dumbbell } from '$lib/charts/dumbbell.ts';
import type { Reported } from '$lib/components/reported.ts';
import type { Table } from '$lib/components/table.ts';
import { shift } from '$lib/domain/period.ts';
import type { Measure } from '$lib/format/measure.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatSigned } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { formatBare, formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	servicesThenNow,
	type ServiceThenNowRow
} from '$lib/server/questions/services-then-now.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface ByService {
	title: string;
	unit: string;
	drawing: Drawing;
	table: Table;
	reported: Reported;
	csv: string;
}

type Row = ServiceThenNowRow;
const gainOf = ({ then_share: then, now_share: now }: Row): number | null =>
	then === null || now === null ? null : now - then;

function titleOf(rows: readonly Row[], measure: Measure, reader: Reader): string {
	const gained = rows.filter((row) => (gainOf(row) ?? 0) > 0);
	const most = gained.sort((a, b) => (gainOf(b) ?? 0) - (gainOf(a) ?? 0))[0];
	if (!most) return m.e_services_by_service_still();
	const say = (value: number | null) => formatValue(value ?? 0, measure, reader.locale);
	return m.e_services_by_service({
		service: nameOf(most, reader.locale),
		then: say(most.then_share),
		now: say(most.now_share)
	});
}

function tableOf(rows: readonly Row[], ends: [string, string], measure: Measure, reader: Reader) {
	const { locale } = reader;
	const cell = (share: number | null) =>
		share === null ? { absence: 'not_reported' as const } : formatBare(share, measure, locale);
	const table: Table = {
		caption: m.e_services_by_service_caption(),
		columns: [
			{ label: m.e_services_service(), kind: 'text' },
			{ label: ends[0], kind: 'number' },
			{ label: ends[1], kind: 'number' },
			{ label: m.change(), kind: 'number' }
		],
		rows: rows.map((row) => {
			const gain = gainOf(row);
			return [
				nameOf(row, locale),
				cell(row.then_share),
				cell(row.now_share),
				gain === null ? '' : formatSigned(gain, measure.decimals, locale)
			];
		})
	};
	return table;
}

/** Share made online of each service: a year before, or in the first quarter known, and now. */
export async function byService(reader: Reader, measure: Measure): Promise<ByService> {
	const { selection: scope, known, locale } = reader;
	const yearBefore = shift(scope.period, -4);
	const then = known.periods.includes(yearBefore) ? yearBefore : (known.periods[0] ?? yearBefore);
	const answer = await reader.ask(servicesThenNow, { scope, then });
	const rows = [...answer].sort((a, b) => (b.now_share ?? -1) - (a.now_share ?? -1));
	const ends: [string, string] = [formatPeriod(then, locale), formatPeriod(scope.period, locale)];
	const title = titleOf(rows, measure, reader);
	const unit = m.e_services_by_service_unit({ then: ends[0], now: ends[1] });
	const chart = {
		rows: rows.map((row) => ({
			name: nameOf(row, locale),
			then: row.then_share,
			now: row.now_share
		})),
		then: ends[0],
		now: ends[1],
		measure
	};
	return {
		title,
		unit,
		drawing: reader.draw('by-service', { title, description: unit }, (look) =>
			dumbbell(chart, look)
		),
		table: tableOf(rows, ends, measure, reader),
		reported: { n: rows[0]?.now_reported ?? 0, total: rows[0]?.now_expected ?? 0 },
		csv: reader.csv('services-then-now', { then })
	};
}
