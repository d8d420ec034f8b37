import { REPORTING_STATES, type ReportingState } from '$lib/domain/submission.ts';
import { monthsOf } from '$lib/domain/period.ts';
import { formatDay } from '$lib/format/date.ts';
import { formatList } from '$lib/format/list.ts';
import { m } from '$lib/paraglide/messages.js';
import { lastDue, nextDue } from '$lib/server/questions/next-due.ts';
import {
	reportingSummary,
	type ReportingSummaryRow
} from '$lib/server/questions/reporting-summary.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Who reported for the last month of the period, and when the next return is due. */
export interface Reporting {
	reported: string;
	/** Of those that did not: how many for which reason; empty where all did. */
	missing: string;
	nextDue: string | null;
}

type Missing = Exclude<ReportingState, 'on_time' | 'after_due'>;
const WORDS: Record<Missing, (inputs: { n: number }) => string> = {
	late: m.overview_state_late,
	not_reported: m.overview_state_not_reported,
	rejected: m.overview_state_rejected,
	hostilities: m.overview_state_hostilities
};
const isMissing = (state: ReportingState): state is Missing => state in WORDS;

function missingIn(row: ReportingSummaryRow, reader: Reader): string {
	const parts = REPORTING_STATES.filter(isMissing)
		.filter((state) => row[state] > 0)
		.map((state) => WORDS[state]({ n: row[state] }));
	return formatList(parts, reader.locale);
}

/** How the returns of the selected period came in. */
export async function reportingOf(reader: Reader): Promise<Reporting> {
	const [rows, last] = await Promise.all([
		reader.ask(reportingSummary, { scope: reader.selection }),
		reader.ask(lastDue)
	]);
	const month = monthsOf(reader.selection.period).at(-1);
	const row = rows.find(
		({ dataset, period }) => dataset === 'services-rendered' && period === month
	);
	const due = nextDue(last, reader.today);
	return {
		reported: row
			? m.hromadas_reported({ n: row.received, total: row.expected })
			: m.overview_nothing_due(),
		missing: row ? missingIn(row, reader) : '',
		nextDue: due ? formatDay(due.due_on, reader.locale) : null
	};
}
