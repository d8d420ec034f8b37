import MiniSearch from 'minisearch';
import { inOtherLayout } from '../../search/keyboard.ts';
import { soughtIn, stemsOf } from '../../search/sound.ts';
import { FINDABLE_KINDS, type Findable } from './findable.ts';

/** What was found, best first; `sought` is what was meant where the keyboard was in another layout. */
export interface Found {
	sought: string;
	entries: readonly Findable[];
}

export interface Index {
	find: (sought: string, most: number) => Found;
}

const SHORTEST_FORGIVEN = 5;
const FORGIVEN = 0.2;

const rankOf = ({ kind }: Findable) => 1 - FINDABLE_KINDS.indexOf(kind) / 10;

const OPTIONS = {
	combineWith: 'AND',
	prefix: true,
	fuzzy: (term: string) => (term.length >= SHORTEST_FORGIVEN ? FORGIVEN : false),
	boost: { names: 4 },
	tokenize: soughtIn,
	processTerm: (term: string) => term
} as const;

/** Makes an index of all that can be found. */
export function indexOf(entries: readonly Findable[]): Index {
	const byKey = new Map(entries.map((entry) => [entry.key, entry]));
	const index = new MiniSearch<Findable>({
		fields: ['names', 'about'],
		idField: 'key',
		tokenize: stemsOf,
		processTerm: (term) => term
	});
	index.addAll(entries);

	const search = (text: string) =>
		index.search(text, {
			...OPTIONS,
			boostDocument: (key: string) => rankOf(byKey.get(key)!)
		});

	const find = (sought: string, most: number): Found => {
		const [typed, other] = [sought, inOtherLayout(sought)].map((text) => ({
			text,
			hits: search(text)
		}));
		const isMeant = (other!.hits[0]?.score ?? 0) > 2 * (typed!.hits[0]?.score ?? 0);
		const { text, hits } = isMeant ? other! : typed!;
		return { sought: text, entries: hits.slice(0, most).map(({ id }) => byKey.get(id as string)!) };
	};
	return { find };
}
