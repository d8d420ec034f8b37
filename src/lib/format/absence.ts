import type { Absence } from '../domain/absence.ts';
import type { Locale } from '../domain/place.ts';
import { m } from '../paraglide/messages.js';

type Words = (inputs: object, options: { locale: Locale }) => string;

const WORDS: Record<Absence, { long: Words; short: Words }> = {
	not_reported: { long: m.absence_not_reported, short: m.absence_short_not_reported },
	late: { long: m.absence_late, short: m.absence_short_late },
	rejected: { long: m.absence_rejected, short: m.absence_short_rejected },
	suppressed: { long: m.absence_suppressed, short: m.absence_short_suppressed },
	not_applicable: { long: m.absence_not_applicable, short: m.absence_short_not_applicable },
	hostilities: { long: m.absence_hostilities, short: m.absence_short_hostilities }
};

/** Why there is no value: «не звітувала». */
export function absenceWords(absence: Absence, locale: Locale): string {
	return WORDS[absence].long({}, { locale });
}

/** One short word for a tile or a cell: «немає». */
export function absenceShort(absence: Absence, locale: Locale): string {
	return WORDS[absence].short({}, { locale });
}
