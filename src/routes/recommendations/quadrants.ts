import { QUADRANTS, type Outcome, type Quadrant } from '$lib/domain/outcome.ts';
import type { Table } from '$lib/components/table.ts';
import { textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import type { Became } from './outcomes.ts';
import { markOf, QUADRANT_WORDS, type Mark } from './words.ts';

interface Entry {
	id: string;
	title: string;
	href: string;
	/** The indicator and what it did. */
	indicator: string;
	mark: Mark;
}

export interface QuadrantList {
	id: Quadrant;
	name: string;
	entries: Entry[];
}

export interface Quadrants {
	title: string;
	unit: string;
	lists: QuadrantList[];
	/** Who is in no quadrant and why, in words; empty where all are. */
	apart: string[];
	table: Table;
	csv: string;
}

type Outcomes = ReadonlyMap<string, Became>;

/** What is called done is not done until it was verified. */
function openMark({ verified_status, owner_status }: RecommendationRow): Mark {
	if (verified_status === 'done' || owner_status !== 'done')
		return markOf(verified_status === 'done' ? 'done' : owner_status);
	return { status: 'after', text: m.recommendations_step_called_done() };
}

function entryOf(row: RecommendationRow, became: Outcomes, { locale, to }: Reader): Entry {
	const moved = became.get(row.id)?.moved;
	return {
		id: row.id,
		title: textOf(row, 'title', locale),
		href: to(`/recommendations/${row.id}`),
		indicator: [textOf(row, 'indicator', locale), moved?.text].filter(Boolean).join(': '),
		mark: openMark(row)
	};
}

function titleOf(count: (quadrant: Quadrant) => number): string {
	const still = count('done_not_moved');
	const all = count('done_moved') + still;
	const open = count('open_moved') + count('open_not_moved');
	if (all === 0) return m.recommendations_quadrants_none_done({ n: count('open_moved'), open });
	if (still === 0) return m.recommendations_quadrants_all_moved({ n: all });
	return m.recommendations_quadrants_title({ n: all, still: String(still) });
}

function tableOf(
	rows: readonly RecommendationRow[],
	title: string,
	nameOf: (row: RecommendationRow) => string,
	became: Outcomes,
	{ locale, to }: Reader
): Table {
	const labels = [
		m.nav_recommendations(),
		m.recommendations_verified(),
		m.recommendations_indicator(),
		m.recommendations_since_issue(),
		m.recommendations_quadrant()
	];
	return {
		caption: title,
		columns: labels.map((label) => ({ label, kind: 'text' as const })),
		rows: rows.map((row) => [
			{ text: textOf(row, 'title', locale), href: to(`/recommendations/${row.id}`) },
			row.verified_on ? markOf(row.verified_status).text : m.recommendations_not_verified(),
			textOf(row, 'indicator', locale),
			became.get(row.id)?.moved?.text ?? m.recommendations_no_indicator(),
			nameOf(row)
		])
	};
}

/** Done or not against moved or not: what was done and moved nothing is what to look at. */
export function quadrantsOf(
	rows: readonly RecommendationRow[],
	became: Outcomes,
	reader: Reader
): Quadrants {
	const outcomeOf = (row: RecommendationRow): Outcome => became.get(row.id)?.outcome ?? 'unknown';
	const among = (outcome: Outcome) => rows.filter((row) => outcomeOf(row) === outcome);
	const title = titleOf((quadrant) => among(quadrant).length);
	const [unknown, cancelled] = [among('unknown').length, among('cancelled').length];
	const nameOf = (row: RecommendationRow) => {
		const outcome = outcomeOf(row);
		if (outcome === 'unknown') return m.recommendations_moved_unknown();
		if (outcome === 'cancelled') return m.recommendations_status_cancelled();
		return QUADRANT_WORDS[outcome]();
	};
	return {
		title,
		unit: m.recommendations_quadrants_unit({
			period: formatPeriod(reader.selection.period, reader.locale)
		}),
		lists: QUADRANTS.map((id) => ({
			id,
			name: QUADRANT_WORDS[id](),
			entries: among(id).map((row) => entryOf(row, became, reader))
		})),
		apart: [
			...(unknown ? [m.recommendations_apart_unknown({ n: unknown })] : []),
			...(cancelled ? [m.recommendations_apart_cancelled({ n: cancelled })] : [])
		],
		table: tableOf(rows, title, nameOf, became, reader),
		csv: reader.csv('recommendation-outcomes')
	};
}
