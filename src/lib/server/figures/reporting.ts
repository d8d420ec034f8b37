import { ABSENCES, type Absence } from '../../domain/absence.ts';
import { formatDay } from '../../format/date.ts';
import { formatList } from '../../format/list.ts';
import { m } from '../../paraglide/messages.js';
import type { PlacesFigure } from './places-figure.ts';
import { lastDue, nextDue } from '../questions/next-due.ts';
import type { Reader } from '../reader.ts';

/** Who reported for the whole period, and when the next return is due. */
export interface Reporting {
	reported: string;
	/** Of those that did not: how many for which reason; empty where all did. */
	missing: string;
	/** Null for a period that is over and done with. */
	nextDue: string | null;
}

const WORDS: Partial<Record<Absence, (inputs: { n: number }) => string>> = {
	late: m.overview_state_late,
	not_reported: m.overview_state_not_reported,
	rejected: m.overview_state_rejected,
	hostilities: m.overview_state_hostilities
};

function missingIn({ bars }: PlacesFigure, reader: Reader): string {
	const parts = ABSENCES.flatMap((kind) => {
		const n = bars.filter(({ absence }) => absence === kind).length;
		const words = WORDS[kind];
		return n && words ? [words({ n })] : [];
	});
	return formatList(parts, reader.locale);
}

/** How the returns of the selected period came in, by the same count as the map beside. */
export async function reportingOf(places: PlacesFigure, reader: Reader): Promise<Reporting> {
	const { known, selection, today, locale } = reader;
	const isLatest = selection.period === (known.latest ?? known.periods.at(-1));
	const due = isLatest ? nextDue(await reader.ask(lastDue), today) : null;
	return {
		reported: m.overview_reported(places.reported),
		missing: missingIn(places, reader),
		nextDue: due ? formatDay(due.due_on, locale) : null
	};
}
