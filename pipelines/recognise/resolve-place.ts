import { findBudgetCode } from './budget-code.ts';
import { chosenClues, clueContext } from './chosen-clues.ts';
import { findCode } from './place-code.ts';
import { NO_CONTEXT, type PlaceContext } from './place-context.ts';
import { type PlaceIndex, hromadasNamed, nameKey } from './place-index.ts';
import { type PlaceClue, readPlaceText } from './place-text.ts';
import { isTypeConflict } from './type-conflict.ts';

export type PlaceNote = 'former-name' | 'code-mended' | 'place-learned';

/** What a text names: one hromada, several, an area above hromadas, or nothing known. */
export type ResolvedPlace =
	| { kind: 'hromada'; id: number; note: PlaceNote | null }
	/** Several, or one of a type that contradicts what is said. */
	| { kind: 'ambiguous'; ids: readonly number[] }
	| { kind: 'above' }
	| { kind: 'unknown' }
	| { kind: 'invalid-code' };

function among(
	ids: readonly number[],
	index: PlaceIndex,
	context: PlaceContext
): readonly number[] {
	const { raions, oblasts, types } = context;
	const within = ids.filter((id) => {
		const { raionCode, code } = index.hromadas.get(id)!;
		const isInRaion = !raions || raions.includes(raionCode);
		return isInRaion && (!oblasts || oblasts.includes(code.slice(0, 4)));
	});
	if (within.length < 2 || !types) return within;
	const ofType = within.filter((id) => types.includes(index.hromadas.get(id)!.type));
	return ofType.length ? ofType : within;
}

function resolveName(clue: PlaceClue, index: PlaceIndex, context: PlaceContext): ResolvedPlace {
	const ids = hromadasNamed(clue.name, index);
	const types = clue.types ?? context.types;
	const left = among(ids, index, { ...context, types });
	if (left.length === 0) return { kind: 'unknown' };
	const isOther = types !== null && isTypeConflict(index.hromadas.get(left[0]!)!.type, types);
	if (left.length > 1 || isOther) return { kind: 'ambiguous', ids: left };
	const note = index.formerNames.has(clue.name) ? 'former-name' : null;
	return { kind: 'hromada', id: left[0]!, note };
}

/** Of homonyms, the one whose centre is named beside it and is a town or settlement as it must be. */
function partedByCentre(
	place: ResolvedPlace,
	settlements: readonly PlaceClue[],
	index: PlaceIndex
): ResolvedPlace {
	if (place.kind !== 'ambiguous') return place;
	const ids = place.ids.filter((id) =>
		settlements.some(({ name, settlement }) => {
			const isCentre = index.centres.get(name)?.includes(id);
			const { type } = index.hromadas.get(id)!;
			return isCentre && type !== 'rural' && settlement!.includes(type);
		})
	);
	return ids.length === 1 ? { kind: 'hromada', id: ids[0]!, note: null } : place;
}

/** A name alone, as those of villages in lists that go up to the raion. */
const isPlain = ({ isMarked, isCouncil, types }: PlaceClue) => !isMarked && !isCouncil && !types;

function resolveWords(text: string, index: PlaceIndex, given: PlaceContext): ResolvedPlace {
	const clues = readPlaceText(text);
	const context = clueContext(clues, index, given);
	if (!context) return { kind: 'unknown' };
	const { chosen, others, settlements } = chosenClues(clues, index);
	if (chosen.length === 0) {
		const isAbove = clues.some((clue) => clue.raion || clue.oblast) && !settlements.length;
		return { kind: isAbove ? 'above' : 'unknown' };
	}
	const all = chosen.map((clue) => resolveName(clue, index, context));
	const known = all.filter(({ kind }) => kind !== 'unknown');
	const isAddress = context.raions !== null && chosen.every(isPlain);
	const places = isAddress && known.length > 0 ? known : all;
	const found = new Set(places.map((place) => (place.kind === 'hromada' ? place.id : place.kind)));
	const [place] = places;
	if (found.size !== 1) return { kind: 'unknown' };
	const isTwo = others.some((clue) => {
		const other = resolveName(clue, index, NO_CONTEXT);
		return other.kind === 'hromada' && place!.kind === 'hromada' && other.id !== place!.id;
	});
	return isTwo ? { kind: 'unknown' } : partedByCentre(place!, settlements, index);
}

/** Whether nothing that is said beside it speaks against the hromada. */
function fits(id: number, index: PlaceIndex, { raions, oblasts, types }: PlaceContext): boolean {
	const { raionCode, code, type } = index.hromadas.get(id)!;
	if (raions && !raions.includes(raionCode)) return false;
	if (oblasts && !oblasts.includes(code.slice(0, 4))) return false;
	return !types || !isTypeConflict(type, types);
}

/**
 * Which hromada a text names, by code, by name in any case and with any of the words around it, or
 * by an address. Two homonyms are told apart by raion, oblast and type; where they cannot be, or
 * the text says nothing known, what people decided counts, else the answer is `ambiguous` or
 * `unknown`. Nothing is ever matched by likeness.
 */
export function resolvePlace(
	text: string,
	index: PlaceIndex,
	context: PlaceContext = NO_CONTEXT
): ResolvedPlace {
	const place = resolveItself(text, index, context);
	if (!context.learned.size || place.kind === 'hromada' || place.kind === 'above') return place;
	const learned = context.learned.get(nameKey(text)) ?? null;
	if (learned === null || !fits(learned, index, context)) return place;
	return { kind: 'hromada', id: learned, note: 'place-learned' };
}

/** A name beside the code of its budget: where both are known, they must agree. */
function resolveWithBudget(text: string, index: PlaceIndex, given: PlaceContext): ResolvedPlace {
	const budget = findBudgetCode(text, index);
	if (!budget) return resolveWords(text, index, given);
	const { rest, ids, oblast } = budget;
	const isKnown = oblast !== null && [...index.oblasts.values()].flat().includes(oblast);
	if (oblast !== null && !isKnown) return { kind: 'unknown' };
	const oblasts = oblast === null ? given.oblasts : [oblast];
	const place = resolveWords(rest, index, { ...given, oblasts });
	if (place.kind !== 'hromada' && place.kind !== 'ambiguous') return place;
	const named = place.kind === 'hromada' ? [place.id] : place.ids;
	const both = named.filter((id) => ids.includes(id));
	if (ids.length === 0) return place;
	if (both.length === 0) return { kind: 'ambiguous', ids: [...ids, ...named] };
	return both.length === 1 ? { kind: 'hromada', id: both[0]!, note: null } : place;
}

function resolveItself(text: string, index: PlaceIndex, context: PlaceContext): ResolvedPlace {
	const code = findCode(text, index);
	if (!code) return resolveWithBudget(text, index, context);
	if (code.ids.length === 0) return { kind: 'invalid-code' };
	if (code.ids.length > 1) return { kind: 'ambiguous', ids: code.ids };
	return { kind: 'hromada', id: code.ids[0]!, note: code.isMended ? 'code-mended' : null };
}
