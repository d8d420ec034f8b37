import type { Locale } from '$lib/domain/place.ts';
import { formatList } from '$lib/format/list.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Brief } from '$lib/server/figures/brief/brief.ts';
import type { BriefFigure } from '$lib/server/figures/brief/brief-figure.ts';
import type { BriefList } from '$lib/server/figures/brief/brief-list.ts';

/** What a messenger shows without folding it away. */
export const LONGEST = 900;

/** How much of it is said. */
interface Room {
	/** Names of each list. */
	names: number;
	hasChanges: boolean;
}

/** From all that is wished to what no selection's words can make too long. */
const ROOMS: readonly Room[] = [
	{ names: 3, hasChanges: true },
	{ names: 2, hasChanges: true },
	{ names: 1, hasChanges: true },
	{ names: 1, hasChanges: false },
	{ names: 0, hasChanges: false }
];

function figureLine({ label, whole: value, change }: BriefFigure, hasChanges: boolean): string {
	return change && hasChanges
		? m.brief_said_figure_change({ label, value, change })
		: m.brief_said_figure({ label, value });
}

function listed({ entries }: BriefList, count: number, locale: Locale): string {
	return formatList(
		entries.slice(0, count).map(({ name, figure }) => `${name}\u00a0${figure}`),
		locale
	);
}

function bracketed({ entries }: BriefList, count: number, locale: Locale): string {
	return formatList(
		entries.slice(0, count).map(({ name, figure }) => `${name} (${figure.replace(' ', '\u00a0')})`),
		locale
	);
}

/** A sentence on the recommendations that are overdue; none where none is. */
export function overdueSentence({ lists: { overdue } }: Brief): string[] {
	const [longest] = overdue.entries;
	if (!longest) return [];
	const { name: first, figure: days } = longest;
	return [m.brief_said_overdue({ n: overdue.total, first, days })];
}

/** A sentence on the hromadas that are silent, the longest by name; none where none is. */
export function silentSentence({ lists }: Brief, count: number, locale: Locale): string[] {
	const { silent } = lists;
	if (!silent.total) return [];
	if (!count) return [m.brief_said_silent_only({ n: silent.total })];
	const words = silent.total > count ? m.brief_said_silent_most : m.brief_said_silent;
	return [words({ n: silent.total, list: bracketed(silent, count, locale) })];
}

function listLines(brief: Brief, count: number, locale: Locale): string[] {
	const { moved, behind } = brief.lists;
	return [
		...(moved.total && count ? [m.brief_said_moved({ list: listed(moved, count, locale) })] : []),
		...(behind.total && count
			? [m.brief_said_behind({ list: listed(behind, count, locale) })]
			: []),
		...overdueSentence(brief),
		...silentSentence(brief, count, locale)
	];
}

function written(brief: Brief, { names, hasChanges }: Room, locale: Locale): string {
	const { place, period, narrowed, headline, reporting, figures, source } = brief;
	const due = reporting.nextDue && m.brief_said_next_due({ date: reporting.nextDue });
	const parts = [
		[[m.site_name(), place, period, ...narrowed].join(' · ')],
		[`${headline}. ${reporting.reported}.${due ? ` ${due}` : ''}`],
		figures.map((figure) => `• ${figureLine(figure, hasChanges)}`),
		listLines(brief, names, locale),
		[
			[m.brief_said_as_of({ date: source.asOf }), source.demo ? m.brief_said_demo() : '']
				.filter(Boolean)
				.join(' '),
			source.address
		]
	];
	return parts
		.filter((lines) => lines.length)
		.map((lines) => lines.join('\n'))
		.join('\n\n');
}

/** The brief as plain text, with fewer names where more would be too long. */
export function messageOf(brief: Brief, locale: Locale): string {
	const texts = ROOMS.map((room) => written(brief, room, locale));
	return texts.find((text) => text.length <= LONGEST) ?? texts.at(-1)!;
}
