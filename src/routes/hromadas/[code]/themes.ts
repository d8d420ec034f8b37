import type { Cell } from '$lib/charts/cell.ts';
import { absenceWords } from '$lib/format/absence.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import { measureOf } from '$lib/server/figures/measure-of.ts';
import type { Reader } from '$lib/server/reader.ts';
import { besideOf, besideWords, isYesNo, ownWords } from './beside.ts';
import { monthsWords } from './months.ts';
import type { Measured } from './profile.ts';
import { standingOf, type Standing } from './standing.ts';
import { above, stripOf, type Spread, type Strip } from './strip.ts';

export interface ThemeRow {
	id: string;
	name: string;
	href: string;
	/** «менше — краще», or nothing. */
	hint: string | null;
	absence: Cell['absence'];
	/** How many months of the quarter there are, where some are missing. */
	months: string | null;
	value: string;
	alike: string;
	raion: string;
	oblast: string;
	series: (number | null)[];
	absences: Cell['absence'][];
	/** The series in words; null where there is none to show. */
	way: string | null;
	strip: Strip | null;
	/** The strip in words. */
	stripWords: string;
	standing: Standing | null;
}

export interface Theme {
	id: string;
	name: string;
	rows: ThemeRow[];
	/** How many indicators, and where the hromada stands beside those alike. */
	summary: string;
}

/** Values of all hromadas in an indicator, by id of the hromada. */
export type ValuesOf = (indicator: string) => ReadonlyMap<number, number>;

/** Who is on the strips: the hromada, and the seven of a theme. */
export interface Compared {
	own: number;
	alikeIn: (theme: string) => ReadonlySet<number>;
	valuesOf: ValuesOf;
}

/** From where to where, and why there are gaps on the way. */
function wayOf(measured: Measured, reader: Reader): string | null {
	const { indicator, series, absences } = measured;
	const known = series.filter((value) => value !== null);
	if (!known.length || series.length < 2 || isYesNo(measured)) return null;
	const say = (value: number) => formatValue(value, measureOf(indicator), reader.locale);
	const way = m.hromada_way({ first: say(known[0]!), last: say(known.at(-1)!) });
	const kinds = new Set(absences.filter((kind) => kind !== null));
	const gaps = [...kinds].map((kind) => absenceWords(kind, reader.locale)).join(', ');
	return gaps ? m.hromada_way_gaps({ way, gaps }) : way;
}

function stripWords(spread: Spread): string {
	const found = above(spread);
	return found ? m.hromada_above(found) : m.hromada_not_on_strip({ n: spread.values.size });
}

function rowOf(measured: Measured, { own, alikeIn, valuesOf }: Compared, reader: Reader): ThemeRow {
	const { indicator, now, series, absences } = measured;
	const values = valuesOf(indicator.id);
	const marks = { raion: now.raion_median, oblast: besideOf(measured).oblast };
	const spread = { values, own, alike: alikeIn(indicator.theme), ...marks };
	const yesNo = isYesNo(measured);
	return {
		id: indicator.id,
		name: nameOf(indicator, reader.locale),
		href: reader.to(`/indicators/${indicator.id}`),
		hint: indicator.direction === 'lower' ? m.hromada_lower_is_better() : null,
		absence: now.absence,
		months: monthsWords(measured, reader),
		value: ownWords(measured, reader),
		...besideWords(measured, reader),
		series: yesNo ? [] : series,
		absences: yesNo ? [] : absences,
		way: wayOf(measured, reader),
		strip: yesNo ? null : stripOf(spread),
		stripWords: stripWords(spread),
		standing: standingOf(measured)
	};
}

function summaryOf(rows: readonly ThemeRow[]): string {
	const count = (standing: Standing) => rows.filter((row) => row.standing === standing).length;
	const [ahead, behind] = [count('ahead'), count('behind')];
	return [
		m.hromada_indicators({ n: rows.length }),
		...(ahead ? [m.hromada_ahead_in({ n: ahead })] : []),
		...(behind ? [m.hromada_behind_in({ n: behind })] : [])
	].join(' · ');
}

/** Every theme as rows: the hromada beside its raion, the oblast and the most alike. */
export function themesOf(
	profile: readonly Measured[],
	compared: Compared,
	reader: Reader
): Theme[] {
	const ids = [...new Set(profile.map(({ indicator }) => indicator.theme))];
	return ids.map((id) => {
		const measured = profile.filter(({ indicator }) => indicator.theme === id);
		const name = textOf(measured[0]!.indicator, 'theme', reader.locale);
		const rows = measured.map((one) => rowOf(one, compared, reader));
		return { id, name, rows, summary: summaryOf(rows) };
	});
}
