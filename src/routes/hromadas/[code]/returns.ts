import type { SubmissionStatus } from '$lib/domain/submission.ts';
import type { Period } from '$lib/domain/period.ts';
import { formatDate } from '$lib/format/date.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { wordOf } from '$lib/server/exports/words.ts';
import type { SubmissionRow } from '$lib/server/questions/fragments/submission-row.ts';
import { hromadaSubmissions } from '$lib/server/questions/hromada-submissions.ts';
import type { Reader } from '$lib/server/reader.ts';
import { type Warning, warningsOf } from './warnings.ts';

/** A file in which something came from or about the hromada. */
export interface Return {
	seq: number;
	file: string;
	/** Address of the report on it. */
	href: string;
	/** When it came, what it is and of which periods. */
	about: string;
	/** What became of its rows. */
	outcome: string;
	/** What in it a person had to take on. */
	warnings: readonly Warning[];
}

const STATES: Record<SubmissionStatus, () => string | null> = {
	current: () => null,
	superseded: m.hromada_file_superseded,
	rejected: m.hromada_file_rejected
};

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

function periodsOf(from: Period | null, to: Period | null, reader: Reader): string {
	if (!from || !to) return '';
	const first = formatPeriod(from, reader.locale);
	return from === to ? first : `${first} – ${formatPeriod(to, reader.locale)}`;
}

function outcomeOf(row: SubmissionRow, reader: Reader): string {
	const loaded = m.hromada_rows_loaded({
		n: row.rows_in,
		loaded: formatNumber(row.loaded, 0, reader.locale),
		rows: formatNumber(row.rows_in, 0, reader.locale)
	});
	const quarantined = row.quarantined ? m.hromada_rows_quarantined({ n: row.quarantined }) : null;
	const rest = row.not_data ? m.hromada_rows_not_data({ n: row.not_data }) : null;
	const kind = row.demo ? m.demo_mark() : m.real_mark();
	return joined([loaded, quarantined, rest, STATES[row.status](), kind]);
}

function returnOf(row: SubmissionRow, warnings: readonly Warning[], reader: Reader): Return {
	const { locale } = reader;
	const dataset = row.dataset ? wordOf(row.dataset, locale) : m.hromada_dataset_unknown();
	const periods = periodsOf(row.period_from, row.period_to, reader);
	return {
		seq: row.seq,
		file: row.file,
		href: reader.to(`/reporting/${row.seq}`),
		about: joined([formatDate(row.received_on, locale), dataset, periods]),
		outcome: outcomeOf(row, reader),
		warnings
	};
}

/** What came from the hromada, newest first. */
export async function returnsOf(code: string, reader: Reader): Promise<Return[]> {
	const [rows, warnings] = await Promise.all([
		reader.ask(hromadaSubmissions, { code }),
		warningsOf(code, reader)
	]);
	return rows.map((row) => returnOf(row, warnings.get(row.seq) ?? [], reader));
}
