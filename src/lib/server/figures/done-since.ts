import { firstDay } from '../../domain/period.ts';
import { formatDate } from '../../format/date.ts';
import type { VerifiedRow } from '../questions/verified-by-quarter.ts';
import type { Reader } from '../reader.ts';

/** How the number of recommendations verified as done came to what it is today. */
export interface DoneSince {
	/** At the end of each quarter before the selected one, and today. */
	series: number[];
	/** Since the selected period began. */
	change: number;
	/** The day on which it began: «1 липня 2026». */
	day: string;
}

export function doneSince(rows: readonly VerifiedRow[], today: number, reader: Reader): DoneSince {
	const { period } = reader.selection;
	const before = rows.filter((row) => row.period < period).map((row) => row.verified);
	return {
		series: [...before, today],
		change: today - (before.at(-1) ?? 0),
		day: formatDate(firstDay(period), reader.locale)
	};
}
