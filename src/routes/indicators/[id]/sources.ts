import { formatDate } from '$lib/format/date.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	indicatorSources,
	type IndicatorSourceRow
} from '$lib/server/questions/indicator-sources.ts';
import type { IndicatorRow } from '$lib/server/questions/indicators.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A file behind the values. */
export interface Source {
	seq: number;
	file: string;
	received: string;
	hromadas: string;
	/** First digits of its SHA-256. */
	hash: string;
	demo: boolean;
}

const HASH_DIGITS = 12;

function sourceOf(row: IndicatorSourceRow, reader: Reader): Source {
	return {
		seq: row.seq,
		file: row.file,
		received: formatDate(row.received_on, reader.locale),
		hromadas: m.indicator_hromadas_count({ n: row.hromadas }),
		hash: row.sha256.slice(0, HASH_DIGITS),
		demo: row.demo
	};
}

/** Files that the values of the period came from, newest first. */
export async function sourcesOf(indicator: IndicatorRow, reader: Reader): Promise<Source[]> {
	const { period } = reader.selection;
	const rows = await reader.ask(indicatorSources, { indicator: indicator.id, period });
	return rows.map((row) => sourceOf(row, reader));
}
