import type { Dataset } from '$lib/domain/submission.ts';
import { formatDate } from '$lib/format/date.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	reportingSummary,
	type ReportingSummaryRow
} from '$lib/server/questions/reporting-summary.ts';
import type { Reader } from '$lib/server/reader.ts';
import { shownOf } from './asked.ts';

/** How many hromadas sent the last return, and how many of those asked ever did so in time. */
export interface Totals {
	title: string;
	due: string;
	figures: { label: string; value: string; of: string }[];
	/** Of each period of the grid, received and in time. */
	received: string[];
	onTime: string[];
	csv: string;
}

const sum = (rows: readonly ReportingSummaryRow[], of: keyof ReportingSummaryRow) =>
	rows.reduce((total, row) => total + Number(row[of]), 0);

/** How the returns of a kind came in, in the last period and over those shown. */
export async function totalsOf(reader: Reader, dataset: Dataset): Promise<Totals | null> {
	const { selection: scope, locale } = reader;
	const all = await reader.ask(reportingSummary, { scope });
	const own = all.filter((row) => row.dataset === dataset);
	const periods = new Set(shownOf(own, scope.period));
	const shown = own.filter(({ period }) => periods.has(period));
	const last = shown.at(-1);
	if (!last) return null;
	const count = (n: number) => formatNumber(n, 0, locale);
	const received = (label: string, rows: ReportingSummaryRow[]) => ({
		label,
		value: count(sum(rows, 'received')),
		of: m.reporting_of_expected({ total: count(sum(rows, 'expected')) })
	});
	const onTime = (label: string, rows: ReportingSummaryRow[]) => ({
		label,
		value: count(sum(rows, 'on_time')),
		of: m.reporting_of_expected({ total: count(sum(rows, 'received')) })
	});
	return {
		title: m.reporting_title({
			period: formatPeriod(last.period, locale),
			n: last.received,
			total: last.expected
		}),
		due: formatDate(last.due_on, locale),
		figures: [
			received(m.reporting_received_last(), [last]),
			onTime(m.reporting_on_time_last(), [last]),
			received(m.reporting_received_all(), shown),
			onTime(m.reporting_on_time_all(), shown)
		],
		received: shown.map((row) => count(row.received)),
		onTime: shown.map((row) => count(row.on_time)),
		csv: reader.csv('reporting-summary')
	};
}
