import { clueContext } from './chosen-clues.ts';
import { foreignLookup, type ForeignLookup } from './foreign-names.ts';
import { type PlaceIndex, nameKey } from './place-index.ts';
import { type PlaceClue, readPlaceText } from './place-text.ts';
import type { PlaceContext } from './place-context.ts';
import { townCases } from './town-cases.ts';

/** Centres by their names in all cases, and in other scripts. */
interface Centres {
	own: ReadonlyMap<string, readonly number[]>;
	foreign: ForeignLookup<number>;
}

const known = new WeakMap<PlaceIndex, Centres>();

function centresOf(index: PlaceIndex): Centres {
	const before = known.get(index);
	if (before) return before;
	const own = new Map<string, number[]>();
	const hromadas = [...index.hromadas.values()];
	for (const { centre, id } of hromadas) {
		for (const key of new Set(townCases(centre.uk).map(nameKey))) {
			own.set(key, [...(own.get(key) ?? []), id]);
		}
	}
	const centres: Centres = {
		own,
		foreign: foreignLookup(() => hromadas.map(({ centre, id }) => [[centre.uk], id]))
	};
	known.set(index, centres);
	return centres;
}

function isWithin(id: number, index: PlaceIndex, { raions, oblasts }: PlaceContext): boolean {
	const { raionCode, code } = index.hromadas.get(id)!;
	if (raions && !raions.includes(raionCode)) return false;
	return !oblasts || oblasts.includes(code.slice(0, 4));
}

/** Whether so much is said of where it is that a name of a settlement has no double. */
function isPlaced(index: PlaceIndex, { raions, oblasts }: PlaceContext): boolean {
	const all = new Set([...index.oblasts.values()].flat());
	return raions !== null || oblasts !== null || all.size === 1;
}

/** The hromadas whose centre a clue may name, and whether it surely does. */
function centresNamed(clue: PlaceClue, index: PlaceIndex, context: PlaceContext) {
	const { own, foreign } = centresOf(index);
	const ids = own.get(clue.name) ?? foreign(clue.name);
	const types = clue.settlement ?? clue.types ?? context.types;
	const left = ids
		.filter((id) => isWithin(id, index, context))
		.filter((id) => !types || types.includes(index.hromadas.get(id)!.type));
	const type = left.length === 1 ? index.hromadas.get(left[0]!)!.type : null;
	const isPlacedHere = isPlaced(index, context);
	const isTown = type === 'urban' && (clue.settlement || clue.types || isPlacedHere);
	const isSettlement = type === 'settlement' && clue.settlement && isPlacedHere;
	const isHromada = type !== null && clue.isMarked;
	return { ids: left, isSure: Boolean(isTown || isSettlement || isHromada) };
}

/**
 * The hromada whose centre a text names: what is called a town, and where its oblast is known a town
 * or what is called a settlement. Villages have too many doubles. Several ids where it may be any of them.
 */
export function centreNamed(
	text: string,
	index: PlaceIndex,
	given: PlaceContext
): readonly number[] {
	const clues = readPlaceText(text);
	const context = clueContext(clues, index, given);
	const named = clues.filter(({ name }) => /\p{L}/u.test(name));
	if (!context) return [];
	const settlements = named.filter(({ settlement }) => settlement !== null);
	const [only, ...others] = settlements.length ? settlements : named;
	const isUnknown = ({ isMarked, isCouncil, types }: PlaceClue) => isMarked || isCouncil || types;
	if (!only || others.length || named.some((clue) => clue !== only && isUnknown(clue))) return [];
	const { ids, isSure } = centresNamed(only, index, context);
	return isSure || (ids.length > 1 && (only.settlement ?? only.types)) ? ids : [];
}
