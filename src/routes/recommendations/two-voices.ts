import type { Drawing } from '$lib/charts/drawn.ts';
import { lineOverTime } from '$lib/charts/line-over-time.ts';
import type { Table } from '$lib/components/table.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { verifiedByQuarter } from '$lib/server/questions/verified-by-quarter.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface TwoVoices {
	title: string;
	drawing: Drawing;
	table: Table;
	csv: string;
}

/** Recommendations done at the end of each quarter: as owners report, and as verified. */
export async function twoVoices(reader: Reader, total: number): Promise<TwoVoices> {
	const { locale, selection } = reader;
	const all = await reader.ask(verifiedByQuarter);
	const rows = all.filter(({ period }) => period <= selection.period);
	const last = rows.at(-1) ?? { called_done: 0, verified: 0 };
	const title = m.recommendations_voices_title({
		reported: last.called_done,
		verified: last.verified
	});
	const names = [m.recommendations_voice_verified(), m.recommendations_voice_reported()] as const;
	const chart = {
		periods: rows.map(({ period }) => period),
		lines: [
			{ name: names[0], values: rows.map((row) => row.verified), role: 'chosen' as const },
			{ name: names[1], values: rows.map((row) => row.called_done), role: 'named' as const }
		],
		measure: { unit: 'count' as const, decimals: 0 },
		target: { value: total, label: m.recommendations_voices_all({ n: total }) }
	};
	const caption = { title, description: m.recommendations_voices_unit() };
	return {
		title,
		drawing: reader.draw('two-voices', caption, (look) => lineOverTime(chart, look)),
		table: {
			caption: title,
			columns: [
				{ label: m.selection_period(), kind: 'text' },
				...names.map((label) => ({ label, kind: 'number' as const }))
			],
			rows: rows.map((row) => [
				formatPeriod(row.period, locale),
				formatNumber(row.verified, 0, locale),
				formatNumber(row.called_done, 0, locale)
			])
		},
		csv: reader.csv('verified-by-quarter')
	};
}
