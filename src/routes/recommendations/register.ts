import { countStandings, overdueDays, stands, type Standing } from '$lib/domain/standing.ts';
import { m } from '$lib/paraglide/messages.js';
import { recommendations } from '$lib/server/questions/recommendations.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import { choicesOf, type Choices } from './choices.ts';
import { grouped, groupingOf, type Grouping } from './grouping.ts';
import { lineOf, type Line } from './line.ts';
import { narrowed, narrowingOf, type Narrowing } from './narrowing.ts';
import { outcomesOf, type Became } from './outcomes.ts';

export interface Group {
	key: string;
	name: string;
	/** How much of it is done, in words. */
	progress: string;
	lines: Line[];
}

export interface Register {
	/** The rows that fit what is asked for. */
	rows: RecommendationRow[];
	became: ReadonlyMap<string, Became>;
	all: readonly RecommendationRow[];
	/** Of the whole register. */
	totals: Record<Standing | 'total', number>;
	/** Of what fits but for the state. */
	counts: Record<Standing | 'total', number>;
	narrowing: Narrowing;
	grouping: Grouping;
	groups: Group[];
	choices: Choices;
}

function progressOf(rows: readonly RecommendationRow[], { today }: Reader): string {
	const done = rows.filter((row) => stands(row, 'done', today)).length;
	const overdue = rows.filter((row) => overdueDays(row, today) > 0).length;
	const parts = [m.recommendations_group_done({ done, n: rows.length })];
	if (overdue) parts.push(m.recommendations_group_overdue({ n: overdue }));
	return parts.join(' · ');
}

/** The register, narrowed and grouped as the address says. */
export async function registerOf(reader: Reader, query: URLSearchParams): Promise<Register> {
	const all = await reader.ask(recommendations, { hromada: null });
	const became = await outcomesOf(all, reader);
	const narrowing = narrowingOf(query, all);
	const grouping = groupingOf(query.get('group'));
	const rows = narrowed(all, narrowing, reader.today);
	return {
		rows,
		became,
		all,
		totals: countStandings(all, reader.today),
		counts: countStandings(narrowed(all, narrowing, reader.today, 'state'), reader.today),
		narrowing,
		grouping,
		groups: grouped(rows, grouping, reader).map((group) => ({
			key: group.key,
			name: group.name,
			progress: progressOf(group.rows, reader),
			lines: group.rows.map((row) => lineOf(row, became.get(row.id) ?? null, reader))
		})),
		choices: choicesOf(all, narrowing, grouping, reader)
	};
}
