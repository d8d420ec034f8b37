import type { Table } from '$lib/components/table.ts';
import { textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	submissionQuarantine,
	type SubmissionQuarantineRow
} from '$lib/server/questions/submission-quarantine.ts';
import type { Reader } from '$lib/server/reader.ts';

/** The rows of a file that wait for a correction. */
export interface Waiting {
	title: string;
	table: Table;
	/** How many are not shown. */
	more: string | null;
}

/** What stands in the cells of a row, without the empty ones. */
function filled(cells: string): string {
	const texts = JSON.parse(cells) as string[];
	return texts.filter((text) => text.trim()).join(' · ');
}

function rowOf(one: SubmissionQuarantineRow, reader: Reader): Table['rows'][number] {
	const text = textOf(one, 'issue', reader.locale) || one.code;
	const href = `${reader.to('/methodology/checks')}#${one.code}`;
	return [formatNumber(one.row, 0, reader.locale), { text, href }, filled(one.cells)];
}

/** The rows of a submission that wait, with why; null where none does. */
export async function waitingOf(seq: number, reader: Reader): Promise<Waiting | null> {
	const rows = await reader.ask(submissionQuarantine, { seq });
	if (!rows.length) return null;
	const { total } = rows[0]!;
	const counted = (n: number) => ({ n, count: formatNumber(n, 0, reader.locale) });
	const rest = total - rows.length;
	return {
		title: m.reporting_waiting_title(counted(total)),
		table: {
			caption: m.reporting_waiting_about(),
			columns: [
				{ label: m.reporting_waiting_row(), kind: 'text' },
				{ label: m.reporting_waiting_why(), kind: 'text' },
				{ label: m.reporting_waiting_cells(), kind: 'text' }
			],
			rows: rows.map((one) => rowOf(one, reader))
		},
		more: rest > 0 ? m.reporting_waiting_more(counted(rest)) : null
	};
}
