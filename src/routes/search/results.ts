import { m } from '$lib/paraglide/messages.js';
import type { Reader } from '$lib/server/reader.ts';
import type { Findable, FindableKind } from '$lib/server/search/findable.ts';
import type { Found } from '$lib/server/search/find.ts';
import { searchIn } from '$lib/server/search/search-in.ts';
import { nameOf, textOf } from '$lib/format/names.ts';

/** A page that was found. */
export interface Result {
	kind: FindableKind;
	name: string;
	within: string;
	href: string;
}

const LONGEST = 100;

export const KIND_NAMES: Record<FindableKind, () => string> = {
	hromada: m.search_kind_hromada,
	indicator: m.search_kind_indicator,
	service: m.search_kind_service,
	recommendation: m.search_kind_recommendation,
	office: m.search_kind_office
};

/** What the address seeks, no longer than a search can be. */
export function soughtOf(query: URLSearchParams): string {
	return (query.get('q') ?? '').trim().slice(0, LONGEST);
}

function resultOf(entry: Findable, { locale, to }: Reader): Result {
	const [path, anchor] = entry.path.split('#');
	return {
		kind: entry.kind,
		name: nameOf(entry, locale),
		within: textOf(entry, 'within', locale),
		href: to(path!) + (anchor ? `#${anchor}` : '')
	};
}

/** The pages that fit what is sought, best first. */
export async function resultsFor(
	reader: Reader,
	snapshot: string,
	sought: string,
	most: number
): Promise<{ sought: Found['sought']; results: Result[] }> {
	const { ask, selection } = reader;
	const index = await searchIn({ id: snapshot, ask }, selection.period, selection.base);
	const found = index.find(sought, most);
	return { sought: found.sought, results: found.entries.map((entry) => resultOf(entry, reader)) };
}

/** Results by kind, each kind where its best one stands. */
export function byKind(results: readonly Result[]): { name: string; results: Result[] }[] {
	const kinds = [...new Set(results.map(({ kind }) => kind))];
	return kinds.map((kind) => ({
		name: KIND_NAMES[kind](),
		results: results.filter((result) => result.kind === kind)
	}));
}
