import { partsOf, type Period } from '$lib/domain/period.ts';
import type { Dataset } from '$lib/domain/submission.ts';
import { distinctNames } from '$lib/format/distinct-names.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatPeriod, formatPeriodShort } from '$lib/format/period.ts';
import { sortedByName } from '$lib/format/sorted-by-name.ts';
import { m } from '$lib/paraglide/messages.js';
import { returnMark, type ReturnMark } from '$lib/server/figures/return-mark.ts';
import { hromadas, type HromadaRow } from '$lib/server/questions/hromadas.ts';
import { raions } from '$lib/server/questions/raions.ts';
import { reportingGrid, type ReportingGridRow } from '$lib/server/questions/reporting-grid.ts';
import type { Reader } from '$lib/server/reader.ts';
import { shownOf } from './asked.ts';

export interface GridRow {
	code: string;
	name: string;
	href: string;
	/** A mark for each period; null where no return was due. */
	marks: (ReturnMark | null)[];
	/** How many of those due came in time. */
	onTime: string;
}

export interface Grid {
	years: { year: number; span: number }[];
	periods: { short: string; whole: string }[];
	groups: { name: string; rows: GridRow[] }[];
	/** Marks that stand in the grid, each once, to explain them. */
	legend: ReturnMark[];
	csv: string;
}

function yearsOf(periods: readonly Period[]): Grid['years'] {
	const years = periods.map((period) => partsOf(period).year);
	return [...new Set(years)].map((year) => ({
		year,
		span: years.filter((other) => other === year).length
	}));
}

function rowOf(
	place: HromadaRow,
	own: ReadonlyMap<Period, ReportingGridRow>,
	periods: readonly Period[],
	{ locale, to }: Reader
): GridRow {
	const due = periods.flatMap((period) => own.get(period) ?? []);
	const onTime = due.filter(({ state }) => state === 'on_time').length;
	return {
		code: place.code,
		name: nameOf(place, locale),
		href: to(`/hromadas/${place.code}`),
		marks: periods.map((period) => {
			const state = own.get(period)?.state;
			return state ? returnMark(state) : null;
		}),
		onTime: m.reporting_of({ n: onTime, total: due.length })
	};
}

function legendOf(rows: readonly GridRow[]): ReturnMark[] {
	const marks = rows.flatMap((row) => row.marks.filter((mark) => mark !== null));
	return [...new Map(marks.map((mark) => [mark.text, mark])).values()];
}

type Returns = Map<string, Map<Period, ReportingGridRow>>;

function returnsBy(answer: readonly ReportingGridRow[]): Returns {
	const returns: Returns = new Map();
	for (const row of answer) {
		const own = returns.get(row.code) ?? new Map<Period, ReportingGridRow>();
		returns.set(row.code, own.set(row.period, row));
	}
	return returns;
}

/** Hromada × period: how each return of a kind came in, for the last periods that were due. */
export async function gridOf(reader: Reader, dataset: Dataset): Promise<Grid> {
	const { selection: scope, locale } = reader;
	const [answer, places, raionRows] = await Promise.all([
		reader.ask(reportingGrid, { scope, dataset }),
		reader.ask(hromadas, { base: scope.base, period: scope.period }),
		reader.ask(raions)
	]);
	const returns = returnsBy(answer);
	const periods = shownOf(answer, scope.period);
	const rows = sortedByName(distinctNames(places), locale).flatMap((place) => {
		const own = returns.get(place.code);
		return own ? [{ raion: place.raion_code, row: rowOf(place, own, periods, reader) }] : [];
	});
	const groups = raionRows.map((raion) => ({
		name: m.raion_name({ name: nameOf(raion, locale) }),
		rows: rows.filter((one) => one.raion === raion.code).map(({ row }) => row)
	}));
	return {
		years: yearsOf(periods),
		periods: periods.map((period) => ({
			short: formatPeriodShort(period, locale),
			whole: formatPeriod(period, locale)
		})),
		groups: groups.filter((group) => group.rows.length),
		legend: legendOf(rows.map(({ row }) => row)),
		csv: reader.csv('reporting-grid', { dataset })
	};
}
