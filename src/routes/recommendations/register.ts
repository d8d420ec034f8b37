import { countStandings, STANDINGS, stands, type Standing } from '$lib/domain/standing.ts';
import { textOf } from '$lib/format/names.ts';
import { indicatorMoved } from '$lib/server/questions/indicator-moved.ts';
import { indicators } from '$lib/server/questions/indicators.ts';
import { recommendations } from '$lib/server/questions/recommendations.ts';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import { lineOf, type Line } from './line.ts';
import { movedOf, type Moved } from './moved.ts';

export interface Theme {
	id: string;
	name: string;
	lines: Line[];
}

export interface Register {
	themes: Theme[];
	counts: Record<Standing | 'total', number>;
	/** What the list is narrowed to, or null for all. */
	shown: Standing | null;
}

async function movesOf(reader: Reader): Promise<Map<string, Moved>> {
	const { period, base } = reader.selection;
	const [moves, catalogue, rows] = await Promise.all([
		reader.ask(indicatorMoved, { period, base }),
		reader.ask(indicators),
		reader.ask(recommendations, { hromada: null })
	]);
	const ofOne = new Set(rows.filter((row) => row.hromada_id !== null).map(({ id }) => id));
	return new Map(
		moves.flatMap((move) => {
			const indicator = catalogue.find(({ id }) => id === move.indicator_id);
			const id = move.recommendation_id;
			return indicator ? [[id, movedOf(move, indicator, ofOne.has(id), reader)]] : [];
		})
	);
}

function themesOf(
	rows: readonly RecommendationRow[],
	moves: Map<string, Moved>,
	reader: Reader
): Theme[] {
	const ids = [...new Set(rows.map(({ theme }) => theme))];
	return ids.map((id) => {
		const own = rows.filter(({ theme }) => theme === id);
		return {
			id,
			name: own[0] ? textOf(own[0], 'theme_name', reader.locale) : id,
			lines: own.map((row) => lineOf(row, moves.get(row.id) ?? null, reader))
		};
	});
}

/** The register by theme, narrowed to how the reader wants it; counts are of all of it. */
export async function registerOf(reader: Reader, wanted: string | null): Promise<Register> {
	const [rows, moves] = await Promise.all([
		reader.ask(recommendations, { hromada: null }),
		movesOf(reader)
	]);
	const shown = STANDINGS.find((standing) => standing === wanted) ?? null;
	const kept = shown ? rows.filter((row) => stands(row, shown, reader.today)) : rows;
	return {
		themes: themesOf(kept, moves, reader),
		counts: countStandings(rows, reader.today),
		shown
	};
}
