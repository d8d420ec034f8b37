import { type PlaceIndex, areasCalled, areasNamed, hromadasNamed } from './place-index.ts';
import type { PlaceClue } from './place-text.ts';
import type { PlaceContext } from './place-context.ts';

/** Bare names of areas above: a raion, and an oblast beside it. */
interface BareAreas {
	raions: PlaceClue[];
	oblasts: PlaceClue[];
}

const isBare = (clue: PlaceClue) =>
	clue.name !== '' && !clue.isMarked && !clue.isCouncil && !clue.types && !clue.settlement;

function bareAreas(clues: readonly PlaceClue[], index: PlaceIndex): BareAreas {
	const isRaion = (clue: PlaceClue) =>
		isBare(clue) &&
		areasNamed(clue.name, 'raions', index) !== null &&
		hromadasNamed(clue.name, index).length === 0;
	const isAbove = (clue: PlaceClue | undefined) =>
		clue !== undefined && (isRaion(clue) || clue.raion !== null);
	const isOblast = (clue: PlaceClue, at: number) =>
		(isAbove(clues[at - 1]) || isAbove(clues[at + 1])) &&
		isBare(clue) &&
		areasNamed(clue.name, 'oblasts', index) !== null;
	const raions = clues.filter(isRaion);
	const oblasts = clues.filter(isOblast).slice(0, 1);
	const isAlone = raions.length + oblasts.length === clues.filter((clue) => clue.name).length;
	return isAlone ? { raions: [], oblasts: [] } : { raions, oblasts };
}

function codesOf(
	keys: readonly string[],
	kind: 'raions' | 'oblasts',
	index: PlaceIndex
): string[] | null {
	const codes = keys.flatMap((key) => areasCalled(key, kind, index) ?? []);
	return keys.length > 0 && codes.length === 0 ? null : codes;
}

/** What the text says of the areas above, beside what is given; null where it names unknown ones. */
export function clueContext(
	clues: readonly PlaceClue[],
	index: PlaceIndex,
	given: PlaceContext
): PlaceContext | null {
	const bare = bareAreas(clues, index);
	const keysOf = (kind: 'raion' | 'oblast') => [
		...clues.flatMap((clue) => clue[kind] || []),
		...bare[`${kind}s`].map(({ name }) => name)
	];
	const raions = codesOf(keysOf('raion'), 'raions', index);
	const oblasts = codesOf(keysOf('oblast'), 'oblasts', index);
	if (!raions || !oblasts) return null;
	return {
		...given,
		raions: raions.length ? raions : given.raions,
		oblasts: oblasts.length ? oblasts : given.oblasts
	};
}

/** The clues that name the hromada, those that name something else, and those of settlements. */
export interface ChosenClues {
	chosen: readonly PlaceClue[];
	others: readonly PlaceClue[];
	settlements: readonly PlaceClue[];
}

/** Names beside a word for hromada come first, then those of councils, of a type, and any others. */
export function chosenClues(clues: readonly PlaceClue[], index: PlaceIndex): ChosenClues {
	const { raions, oblasts } = bareAreas(clues, index);
	const named = clues.filter(
		(clue) => clue.name !== '' && !raions.includes(clue) && !oblasts.includes(clue)
	);
	const settlements = named.filter(({ settlement }) => settlement !== null);
	const places = named.filter(({ settlement }) => settlement === null);
	const ranks = [
		places.filter(({ isMarked }) => isMarked),
		places.filter(({ isCouncil }) => isCouncil),
		places.filter(({ types }) => types !== null),
		places
	];
	const best = ranks.find((rank) => rank.length > 0) ?? [];
	const types = clues.find((clue) => clue.name === '' && clue.types)?.types ?? null;
	const isAreaName = ({ name }: PlaceClue) => areasNamed(name, 'oblasts', index) !== null;
	return {
		chosen: best.map((clue) => (clue.types || !types ? clue : { ...clue, types })),
		others: places.filter((clue) => !best.includes(clue) && !clue.isNumbered && !isAreaName(clue)),
		settlements
	};
}
