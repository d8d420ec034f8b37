import type { Entry } from '../../../components/entry.ts';
import { m } from '../../../paraglide/messages.js';
import type { RecommendationRow } from '../../questions/fragments/recommendation-state.ts';
import type { IndicatorRow } from '../../questions/indicators.ts';
import type { Reader } from '../../reader.ts';
import { laggardsOf } from '../laggards.ts';
import { moversOf } from '../movers.ts';
import { overdueOf } from '../overdue.ts';
import type { PlacesFigure } from '../places-figure.ts';
import { silentOf } from '../silent.ts';

/** The first of a list, and how many there are in all. */
export interface BriefList {
	title: string;
	/** What the figures are. */
	unit: string;
	entries: Entry[];
	total: number;
	/** Said where the list is empty. */
	none: string;
}

export const LISTS = ['moved', 'behind', 'silent', 'overdue'] as const;
export type BriefLists = Record<(typeof LISTS)[number], BriefList>;

interface Material {
	indicator: IndicatorRow;
	places: PlacesFigure;
	register: readonly RecommendationRow[];
}

const SHOWN = 5;

type Words = Record<'title' | 'unit' | 'none', () => string>;

const WORDS: Record<keyof BriefLists, Words> = {
	moved: { title: m.overview_movers, unit: m.overview_movers_unit, none: m.overview_movers_none },
	behind: {
		...{ title: m.overview_laggards, unit: m.overview_laggards_unit },
		none: m.overview_laggards_none
	},
	overdue: { title: m.overview_overdue, unit: m.brief_overdue_unit, none: m.overview_overdue_none },
	silent: { title: m.overview_silent, unit: m.overview_silent_unit, none: m.overview_silent_none }
};

function listOf(key: keyof BriefLists, entries: readonly Entry[]): BriefList {
	const { title, unit, none } = WORDS[key];
	return {
		...{ title: title(), unit: unit(), none: none() },
		entries: entries.slice(0, SHOWN),
		total: entries.length
	};
}

/** The four short lists, each of five at most. */
export async function briefLists(
	{ indicator, places, register }: Material,
	reader: Reader
): Promise<BriefLists> {
	const [behind, silent] = await Promise.all([
		laggardsOf(indicator, reader, Infinity),
		silentOf(reader, Infinity)
	]);
	return {
		moved: listOf('moved', moversOf(places, reader, Infinity)),
		behind: listOf('behind', behind),
		silent: listOf('silent', silent),
		overdue: listOf('overdue', overdueOf(register, reader, Infinity))
	};
}
