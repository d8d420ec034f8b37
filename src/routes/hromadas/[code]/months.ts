import { monthsOf } from '$lib/domain/period.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Reader } from '$lib/server/reader.ts';
import type { Measured } from './profile.ts';

/** «2 з 3 місяців», where a quarter is not there because not all its months are. */
export function monthsWords({ now }: Measured, reader: Reader): string | null {
	if (now.absence === null || !now.months_reported) return null;
	const of = monthsOf(reader.selection.period).length;
	return m.hromada_months({ n: now.months_reported, of });
}
