import type { Dataset } from '$lib/domain/submission.ts';
import { formatDate } from '$lib/format/date.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import { submissions } from '$lib/server/questions/submissions.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A file that came, and what became of its rows. */
export interface NewestFile {
	seq: number;
	file: string;
	href: string;
	received: string;
	/** Whether all of it loaded, some of it waits, or none of it loaded. */
	status: 'done' | 'progress' | 'late';
	outcome: string;
}

const SHOWN = 20;

/** The newest files of a kind, and those of no kind that could be told, with their outcome. */
export async function newestFiles(reader: Reader, dataset: Dataset): Promise<NewestFile[]> {
	const { locale, to } = reader;
	const all = await reader.ask(submissions);
	const own = all.filter((row) => row.dataset === dataset || row.dataset === null);
	return own.slice(0, SHOWN).map((row) => ({
		seq: row.seq,
		file: row.file,
		href: to(`/reporting/${row.seq}`),
		received: formatDate(row.received_on, locale),
		status: row.status === 'rejected' ? 'late' : row.quarantined ? 'progress' : 'done',
		outcome:
			row.status === 'rejected'
				? m.reporting_file_rejected()
				: row.quarantined
					? m.reporting_file_waiting({
							n: row.quarantined,
							count: formatNumber(row.quarantined, 0, locale)
						})
					: m.reporting_file_whole()
	}));
}
