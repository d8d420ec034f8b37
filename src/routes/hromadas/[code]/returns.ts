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

/** A file in which something came from or about the hromada. */
export interface Return {
	seq: number;
	received: string;
	file: string;
	dataset: string;
	periods: string;
	loaded: string;
	/** «3 рядки не прийнято», where there are any. */
	quarantined: string | null;
	state: string | null;
	demo: boolean;
}

const STATES: Record<SubmissionStatus, () => string | null> = {
	current: () => null,
	superseded: m.hromada_file_superseded,
	rejected: m.hromada_file_rejected
};

function periodsOf(from: Period | null, to: Period | null, reader: Reader): string {
	if (!from || !to) return '';
	const first = formatPeriod(from, reader.locale);
	return from === to ? first : `${first} – ${formatPeriod(to, reader.locale)}`;
}

function returnOf(row: SubmissionRow, reader: Reader): Return {
	const { locale } = reader;
	return {
		seq: row.seq,
		received: formatDate(row.received_on, locale),
		file: row.file,
		dataset: row.dataset ? wordOf(row.dataset, locale) : m.hromada_dataset_unknown(),
		periods: periodsOf(row.period_from, row.period_to, reader),
		loaded: m.hromada_rows_loaded({
			n: row.rows_in,
			loaded: formatNumber(row.loaded, 0, locale),
			rows: formatNumber(row.rows_in, 0, locale)
		}),
		quarantined: row.quarantined ? m.hromada_rows_quarantined({ n: row.quarantined }) : null,
		state: STATES[row.status](),
		demo: row.demo
	};
}

/** What came from the hromada, newest first. */
export async function returnsOf(code: string, reader: Reader): Promise<Return[]> {
	const rows = await reader.ask(hromadaSubmissions, { code });
	return rows.map((row) => returnOf(row, reader));
}
