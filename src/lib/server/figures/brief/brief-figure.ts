import type { countStandings } from '../../../domain/standing.ts';
import type { Locale } from '../../../domain/place.ts';
import { absenceWords } from '../../../format/absence.ts';
import { formatSigned } from '../../../format/number.ts';
import { shownChange } from '../../../format/shown-change.ts';
import { formatBare, formatChange, formatValue, unitMark } from '../../../format/value.ts';
import { m } from '../../../paraglide/messages.js';
import type { Reader } from '../../reader.ts';
import type { DoneSince } from '../done-since.ts';
import type { Key } from '../key-figure.ts';

/** A key figure in words. */
export interface BriefFigure {
	id: string;
	label: string;
	/** «27,4», or why there is no number. */
	value: string;
	isAbsent: boolean;
	/** What follows the number: «%», «із 24». */
	mark: string;
	/** The number and what follows it as running text: «27,4 %». */
	whole: string;
	/** «+2,1 в. п. за квартал»; null where nothing is known to compare with. */
	change: string | null;
	/** The two parts of the change, which sum to it as they are read. */
	parts: { value: string; label: string }[];
	notes: string[];
	target: string | null;
	/** Oldest first, null for a gap. */
	series: (number | null)[];
	seriesLabel: string;
	targetValue: number | null;
}

function changeWords({ change, measure }: Key, locale: Locale) {
	if (!change) return { change: null, parts: [], notes: [] };
	const split = shownChange(change, measure.decimals);
	const signed = (value: number) => formatSigned(value, measure.decimals, locale);
	return {
		change: `${formatChange(change.total, measure, locale)} ${change.since}`,
		parts: [
			{ value: signed(split.real), label: m.split_same() },
			{ value: signed(split.coverage), label: m.split_coverage() }
		],
		notes: split.isOnlyCoverage ? [m.split_only_coverage()] : []
	};
}

export function figureOf(key: Key, locale: Locale): BriefFigure {
	const { id, label, cell, measure, series, seriesLabel, target, reported } = key;
	const isAbsent = cell.value === null;
	const absent = absenceWords(cell.absence ?? 'not_reported', locale);
	const { notes, ...change } = changeWords(key, locale);
	return {
		...{ id, label, isAbsent, series, seriesLabel, ...change },
		value: isAbsent ? absent : formatBare(cell.value!, measure, locale),
		whole: isAbsent ? absent : formatValue(cell.value!, measure, locale),
		mark: isAbsent ? '' : unitMark(measure.unit, locale),
		notes: [...notes, m.key_reported(reported)],
		target: target?.sentence ?? null,
		targetValue: target?.value ?? null
	};
}

/** How many recommendations are verified as done; of the whole oblast, whatever is selected. */
export function doneFigure(
	standing: ReturnType<typeof countStandings>,
	done: DoneSince,
	{ locale }: Reader
): BriefFigure {
	const { overdue, due_soon: soon, unverified } = standing;
	const mark = m.overview_of_total({ total: standing.total });
	return {
		id: 'recommendations',
		label: m.overview_recommendations_done(),
		value: String(standing.done),
		isAbsent: false,
		mark,
		whole: `${standing.done} ${mark}`,
		change: `${formatSigned(done.change, 0, locale)} ${m.overview_since_day({ day: done.day })}`,
		parts: [],
		notes: [
			...(unverified ? [m.overview_unverified({ n: unverified })] : []),
			m.overview_overdue_and_soon({ overdue, soon })
		],
		target: null,
		series: done.series,
		seriesLabel: m.overview_verified_series(),
		targetValue: null
	};
}
