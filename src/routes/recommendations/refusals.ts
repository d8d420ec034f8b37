import { formatDate } from '$lib/format/date.ts';
import { textOf } from '$lib/format/names.ts';
import { refusedReports, type RefusedReportRow } from '$lib/server/questions/refused-reports.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A report of «done» that was not accepted, since it names no evidence. */
export interface Refusal {
	key: string;
	id: string;
	/** Of the recommendation; its number where the register holds none such. */
	title: string;
	href: string;
	day: string;
	date: string;
	file: string;
	row: number;
	why: string;
	remedy: string;
	/** Evidence came with a later report. */
	isMended: boolean;
}

/** The recommendation that a row as read names: the first cell that is the number of one. */
function named(
	{ cells }: RefusedReportRow,
	rows: readonly RecommendationRow[]
): RecommendationRow | undefined {
	const texts = (JSON.parse(cells) as unknown[]).map((cell) => String(cell ?? '').trim());
	const ids = new Map(rows.map((row) => [row.id.toLowerCase(), row]));
	return texts.map((text) => ids.get(text.toLowerCase())).find((row) => row !== undefined);
}

/** Refusals that concern the given recommendations, newest first. */
export async function refusalsOf(
	rows: readonly RecommendationRow[],
	{ ask, locale, to }: Reader
): Promise<Refusal[]> {
	const refused = await ask(refusedReports);
	return refused.flatMap((one) => {
		const row = named(one, rows);
		if (!row) return [];
		const mended = row.owner_status === 'done' && row.evidence_count > 0;
		return {
			key: `${one.submission} ${one.row}`,
			id: row.id,
			title: textOf(row, 'title', locale),
			href: to(`/recommendations/${row.id}`),
			day: one.received_on,
			date: formatDate(one.received_on, locale),
			file: one.file,
			row: one.row,
			why: textOf(one, 'issue', locale),
			remedy: textOf(one, 'remedy', locale),
			isMended: mended && (row.reported_on ?? '') > one.received_on
		};
	});
}
