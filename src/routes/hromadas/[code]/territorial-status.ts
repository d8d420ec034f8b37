import type { TerritorialStatus } from '$lib/domain/place.ts';
import { lastDay } from '$lib/domain/period.ts';
import { formatDate } from '$lib/format/date.ts';
import { m } from '$lib/paraglide/messages.js';
import { hromadaStatuses, type HromadaStatusRow } from '$lib/server/questions/hromada-statuses.ts';
import type { Reader } from '$lib/server/reader.ts';

/** The status at the end of the period, and what was or is besides. */
export interface StatusWords {
	now: string;
	besides: string[];
}

type Since = (inputs: { date: string }) => string;
type Span = (inputs: { from: string; to: string }) => string;
type PartSince = (inputs: { n: number; date: string }) => string;
type PartSpan = (inputs: { n: number; from: string; to: string }) => string;

const WORDS: Record<
	TerritorialStatus,
	{ since: Since; was: Span; partSince: PartSince; partWas: PartSpan }
> = {
	possible_hostilities: {
		since: m.hromada_status_possible,
		was: m.hromada_status_possible_was,
		partSince: m.hromada_status_possible_part,
		partWas: m.hromada_status_possible_part_was
	},
	active_hostilities: {
		since: m.hromada_status_active,
		was: m.hromada_status_active_was,
		partSince: m.hromada_status_active_part,
		partWas: m.hromada_status_active_part_was
	},
	occupied: {
		since: m.hromada_status_occupied,
		was: m.hromada_status_occupied_was,
		partSince: m.hromada_status_occupied_part,
		partWas: m.hromada_status_occupied_part_was
	}
};

const hasBegun = (row: HromadaStatusRow, day: string) => row.from_date <= day;
const lasts = (row: HromadaStatusRow, day: string) =>
	hasBegun(row, day) && (row.to_date === null || row.to_date >= day);
const isFollowedBy = (row: HromadaStatusRow, next: HromadaStatusRow | undefined) =>
	next?.scope === 'whole' && next.status === row.status && next.from_date === row.to_date;

/** Rows of the whole hromada whose status went on without a break become one. */
function joined(rows: readonly HromadaStatusRow[]): HromadaStatusRow[] {
	const whole: HromadaStatusRow[] = [];
	for (const row of rows) {
		const last = whole.at(-1);
		if (last && isFollowedBy(last, row))
			whole[whole.length - 1] = { ...last, to_date: row.to_date };
		else whole.push(row);
	}
	return whole;
}

/** A part whose status the whole hromada had at the same time says nothing new. */
function isWithin(part: HromadaStatusRow, whole: HromadaStatusRow): boolean {
	const endsBefore =
		whole.to_date === null || (part.to_date !== null && part.to_date <= whole.to_date);
	return part.status === whole.status && part.from_date >= whole.from_date && endsBefore;
}

function say(row: HromadaStatusRow, reader: Reader): string {
	const words = WORDS[row.status];
	const from = formatDate(row.from_date, reader.locale);
	const to = row.to_date === null ? null : formatDate(row.to_date, reader.locale);
	if (row.scope === 'whole') return to ? words.was({ from, to }) : words.since({ date: from });
	const n = row.settlements;
	return to ? words.partWas({ n, from, to }) : words.partSince({ n, date: from });
}

/** What a hromada is in the Ministry's list of territories, in words and dates. */
export async function statusOf(code: string, reader: Reader): Promise<StatusWords> {
	const day = lastDay(reader.selection.period);
	const rows = (await reader.ask(hromadaStatuses, { code })).filter((row) => hasBegun(row, day));
	const whole = joined(rows.filter(({ scope }) => scope === 'whole'));
	const parts = rows.filter(
		(row) => row.scope === 'part' && !whole.some((one) => isWithin(row, one))
	);
	const now = whole.findLast((row) => lasts(row, day));
	const never = rows.length ? m.hromada_status_no_longer() : m.hromada_status_never();
	return {
		now: now ? WORDS[now.status].since({ date: formatDate(now.from_date, reader.locale) }) : never,
		besides: [...whole.filter((row) => row !== now), ...parts].map((row) => say(row, reader))
	};
}
