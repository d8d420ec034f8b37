import { formatDate } from '$lib/format/date.ts';
import { textOf } from '$lib/format/names.ts';
import {
	recommendationHistory,
	type ProgressReportRow
} from '$lib/server/questions/recommendation-history.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Refusal } from '../refusals.ts';
import { markOf, type Mark } from '../words.ts';

/** One progress report as it was made and taken. */
export interface Accepted {
	refused: null;
	key: string;
	day: string;
	date: string;
	reported: Mark;
	verified: Mark | null;
	note: string;
	/** A link is given as such only where it is one. */
	evidence: { text: string; href: string | null } | null;
	file: string;
}

/** One that was not taken, by the day on which it came. */
interface Refused {
	key: string;
	day: string;
	date: string;
	refused: Refusal;
}

export type Step = Accepted | Refused;

function hrefOf(evidence: string): string | null {
	const url = URL.canParse(evidence) ? new URL(evidence) : null;
	return url && ['https:', 'http:'].includes(url.protocol) ? url.href : null;
}

function stepOf(row: ProgressReportRow, i: number, { locale }: Reader): Accepted {
	return {
		refused: null,
		key: `${row.reported_on} ${i}`,
		day: row.reported_on,
		date: formatDate(row.reported_on, locale),
		reported: markOf(row.owner_status),
		verified: row.verified_status ? markOf(row.verified_status) : null,
		note: textOf(row, 'note', locale),
		evidence: row.evidence ? { text: row.evidence, href: hrefOf(row.evidence) } : null,
		file: row.file ?? ''
	};
}

/** Everything reported of a recommendation, taken or not, newest first; nothing is ever left out. */
export async function historyOf(
	id: string,
	refusals: readonly Refusal[],
	reader: Reader
): Promise<Step[]> {
	const rows = await reader.ask(recommendationHistory, { id });
	const refused = refusals.map((refusal): Refused => ({
		key: `refused ${refusal.key}`,
		day: refusal.day,
		date: refusal.date,
		refused: refusal
	}));
	const steps = [...rows.map((row, i) => stepOf(row, i, reader)), ...refused];
	return steps.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
