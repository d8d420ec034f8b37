import type { Dataset } from '$lib/domain/submission.ts';
import { range, type Period } from '$lib/domain/period.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import { formatList } from '$lib/format/list.ts';
import { hromadaTypeWord } from '$lib/format/hromada-type.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { wordOf } from '$lib/server/exports/words.ts';
import { returnMark, type ReturnMark } from '$lib/server/figures/return-mark.ts';
import { hromadas, type HromadaRow } from '$lib/server/questions/hromadas.ts';
import { silentHromadas, type SilentHromadaRow } from '$lib/server/questions/silent-hromadas.ts';
import type { Reader } from '$lib/server/reader.ts';

/** A hromada whose last return has not come, and what may be written to it. */
export interface Silent {
	code: string;
	name: string;
	href: string;
	mark: ReturnMark;
	since: string;
	daysLate: string;
	/** A polite text, ready to send. */
	reminder: string;
}

function reminderTo(
	place: HromadaRow,
	row: SilentHromadaRow,
	periods: readonly Period[],
	{ locale }: Reader
): string {
	const known = {
		hromada: m.hromada_full_name({
			name: nameOf(place, locale),
			type: hromadaTypeWord(place.type, locale)
		}),
		title: wordOf(row.dataset, locale),
		periods: formatList(
			periods.map((period) => formatPeriod(period, locale)),
			locale
		),
		n: periods.length
	};
	return row.state === 'rejected'
		? m.reporting_reminder_rejected(known)
		: m.reporting_reminder(known);
}

/** Whose last return of a kind has not come or waits, the longest silent first. */
export async function silentOf(reader: Reader, dataset: Dataset): Promise<Silent[]> {
	const { selection: scope, locale, to } = reader;
	const [rows, places] = await Promise.all([
		reader.ask(silentHromadas, { scope }),
		reader.ask(hromadas, { base: scope.base, period: scope.period })
	]);
	const known = new Map(distinctNames(places).map((place) => [place.code, place]));
	return rows
		.filter((row) => row.dataset === dataset)
		.map((row) => {
			const place = known.get(row.code)!;
			const periods = range(row.first_silent, row.period);
			return {
				code: row.code,
				name: nameOf(place, locale),
				href: to(`/hromadas/${row.code}`),
				mark: returnMark(row.state),
				since: m.reporting_silent_since({
					n: row.periods_silent,
					period: formatPeriod(row.first_silent, locale)
				}),
				daysLate: m.reporting_days_late({ n: row.days_late }),
				reminder: reminderTo(place, row, periods, reader)
			};
		});
}
