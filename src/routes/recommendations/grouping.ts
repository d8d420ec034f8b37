import { compareNames } from '$lib/format/collation.ts';
import { textOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import type { RecommendationRow } from '$lib/server/questions/fragments/recommendation-state.ts';
import type { Reader } from '$lib/server/reader.ts';
import { COMMON, VALUES } from './narrowing.ts';

export const GROUPINGS = ['theme', 'objective', 'owner', 'hromada', 'due'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const groupingOf = (text: string | null): Grouping =>
	GROUPINGS.find((grouping) => grouping === text) ?? 'theme';

const KEYS: Record<Grouping, (row: RecommendationRow) => string> = {
	...VALUES,
	objective: (row) => row.objective_uk ?? ''
};

/** What a group is called, by any row of it. */
export function groupName(
	grouping: Grouping,
	row: RecommendationRow,
	{ locale }: Pick<Reader, 'locale'>
): string {
	if (grouping === 'theme') return textOf(row, 'theme_name', locale);
	if (grouping === 'due') return formatPeriod(VALUES.due(row), locale);
	if (grouping === 'objective')
		return textOf(row, 'objective', locale) || m.recommendations_no_objective();
	if (grouping === 'owner') return textOf(row, 'owner', locale);
	return row.hromada_code ? textOf(row, 'hromada', locale) : m.recommendations_for_all();
}

/** The groups in the order to read them: time by time, places and people by name, themes as given. */
export function grouped(
	rows: readonly RecommendationRow[],
	grouping: Grouping,
	reader: Pick<Reader, 'locale'>
): { key: string; name: string; rows: RecommendationRow[] }[] {
	const keyOf = KEYS[grouping];
	const keys = [...new Set(rows.map(keyOf))];
	const groups = keys.map((key) => {
		const own = rows.filter((row) => keyOf(row) === key);
		return { key, name: groupName(grouping, own[0]!, reader), rows: own };
	});
	const byName = compareNames(reader.locale);
	if (grouping === 'due') return groups.sort((a, b) => (a.key < b.key ? -1 : 1));
	if (grouping !== 'owner' && grouping !== 'hromada') return groups;
	const isCommon = ({ key }: { key: string }) => Number(key === COMMON);
	return groups.sort((a, b) => isCommon(b) - isCommon(a) || byName(a.name, b.name));
}
