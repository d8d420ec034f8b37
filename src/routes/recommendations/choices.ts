import { STANDINGS } from '$lib/domain/standing.ts';
import { m } from '$lib/paraglide/messages.js';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import { formatNumber } from '$lib/format/number.ts';
import { grouped, groupName, GROUPINGS, type Grouping } from './grouping.ts';
import { FACETS, narrowed, VALUES, type Facet, type Narrowing } from './narrowing.ts';
import { FACET_WORDS, GROUPING_WORDS, STANDING_WORDS } from './words.ts';

interface Option {
	value: string;
	label: string;
	chosen: boolean;
}

/** One drop-down: its parameter, its name and what may be chosen, with how many fit. */
export interface Choice {
	name: string;
	label: string;
	/** What leaves it open; null where one must be chosen. */
	all: string | null;
	options: Option[];
}

export interface Choices {
	facets: Choice[];
	grouping: Choice;
	/** What is narrowed to, in words. */
	conditions: string[];
	shown: number;
	total: number;
}

function facetChoice(
	facet: Facet,
	rows: readonly RecommendationRow[],
	narrowing: Narrowing,
	reader: Reader
): Choice {
	const { locale, today } = reader;
	const fitting = narrowed(rows, narrowing, today, facet);
	return {
		name: facet,
		label: FACET_WORDS[facet](),
		all: m.recommendations_any(),
		options: grouped(rows, facet, reader).map(({ key, name }) => {
			const count = fitting.filter((row) => VALUES[facet](row) === key).length;
			const label = `${name} · ${formatNumber(count, 0, locale)}`;
			return { value: key, label, chosen: narrowing[facet] === key };
		})
	};
}

function stateChoice(narrowing: Narrowing): Choice {
	return {
		name: 'state',
		label: m.recommendations_state(),
		all: m.recommendations_any(),
		options: STANDINGS.map((value) => ({
			value,
			label: STANDING_WORDS[value](),
			chosen: narrowing.state === value
		}))
	};
}

function conditionsOf(
	narrowing: Narrowing,
	rows: readonly RecommendationRow[],
	reader: Reader
): string[] {
	const { state } = narrowing;
	const facets = FACETS.flatMap((facet) => {
		const row = rows.find((one) => VALUES[facet](one) === narrowing[facet]);
		if (narrowing[facet] === null || !row) return [];
		const value = groupName(facet, row, reader);
		return [`${FACET_WORDS[facet]().toLowerCase()}: ${value}`];
	});
	const spoken = (word: string) => `${m.recommendations_state().toLowerCase()}: ${word}`;
	return state ? [spoken(STANDING_WORDS[state]()), ...facets] : facets;
}

/** What the reader may choose, and what was chosen. */
export function choicesOf(
	rows: readonly RecommendationRow[],
	narrowing: Narrowing,
	grouping: Grouping,
	reader: Reader
): Choices {
	return {
		facets: [
			stateChoice(narrowing),
			...FACETS.map((facet) => facetChoice(facet, rows, narrowing, reader))
		],
		grouping: {
			name: 'group',
			label: m.recommendations_group(),
			all: null,
			options: GROUPINGS.map((value) => ({
				value,
				label: GROUPING_WORDS[value](),
				chosen: value === grouping
			}))
		},
		conditions: conditionsOf(narrowing, rows, reader),
		shown: narrowed(rows, narrowing, reader.today).length,
		total: rows.length
	};
}
