import type { Issue } from '$lib/domain/submission.ts';
import { formatDate } from '$lib/format/date.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	hromadaQuarantine,
	type HromadaQuarantineRow
} from '$lib/server/questions/hromada-quarantine.ts';
import { parseReport, submissionReport } from '$lib/server/questions/submission-report.ts';
import type { Reader } from '$lib/server/reader.ts';

/** Rows of one file that were not accepted for one reason. */
export interface Unaccepted {
	key: string;
	/** Which rows of which file, and whether a later file has taken its place. */
	where: string;
	reason: string;
	remedy: string;
	/** Address of the check that found it. */
	href: string;
}

const NAMED_ROWS = 5;

interface Refused {
	row: HromadaQuarantineRow;
	issue: Issue | undefined;
}

async function issuesOf(seq: number, reader: Reader): Promise<Issue[]> {
	const [row] = await reader.ask(submissionReport, { seq });
	return row ? (parseReport(row).issues ?? []) : [];
}

function rowsSaid(numbers: readonly number[]): string {
	const shown = numbers.slice(0, NAMED_ROWS).join(', ');
	const more = numbers.length - NAMED_ROWS;
	const rows = more > 0 ? `${shown}, … (${m.hromada_more_rows({ n: more })})` : shown;
	return m.hromada_rows({ n: numbers.length, rows });
}

function entryOf(refused: readonly Refused[], reader: Reader): Unaccepted {
	const { row, issue } = refused[0]!;
	const where = [
		rowsSaid(refused.map((one) => one.row.row)),
		row.file,
		formatDate(row.received_on, reader.locale),
		row.status === 'superseded' ? m.hromada_mended() : ''
	];
	return {
		key: `${row.submission} ${row.code} ${row.row}`,
		where: where.filter(Boolean).join(' · '),
		reason: issue?.text[reader.locale] ?? m.hromada_reason_unknown({ code: row.code }),
		remedy: issue?.remedy[reader.locale] ?? m.hromada_remedy_unknown(),
		href: `${reader.to('/methodology/checks')}#${row.code}`
	};
}

/** The rows of the hromada that wait for a correction: why, and what to do; newest file first. */
export async function unacceptedOf(code: string, reader: Reader): Promise<Unaccepted[]> {
	const rows = await reader.ask(hromadaQuarantine, { code });
	const files = [...new Set(rows.map((row) => row.submission))];
	const issues = new Map(
		await Promise.all(files.map(async (seq) => [seq, await issuesOf(seq, reader)] as const))
	);
	const groups = new Map<string, Refused[]>();
	for (const row of rows) {
		const issue = issues
			.get(row.submission)
			?.find((one) => one.row === row.row && one.code === row.code);
		const key = `${row.submission} ${row.code} ${issue?.text.uk ?? ''}`;
		groups.set(key, [...(groups.get(key) ?? []), { row, issue }]);
	}
	return [...groups.values()].map((group) => entryOf(group, reader));
}
