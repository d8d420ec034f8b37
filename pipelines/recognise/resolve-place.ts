import type { HromadaType } from '#lib/domain/place.ts';
import { findCode } from './place-code.ts';
import { type PlaceIndex, nameKey } from './place-index.ts';
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

/** What else is known about the place, from other columns or from a person. */
export interface PlaceContext {
	/** Codes of raions. */
	raions: readonly string[] | null;
	/** First four signs of the codes of oblasts. */
	oblasts: readonly string[] | null;
	types: readonly HromadaType[] | null;
	/** Folded spelling → id of a hromada, as people decided before. */
	learned: ReadonlyMap<string, number | null>;
}

export const NO_CONTEXT: PlaceContext = {
	raions: null,
	oblasts: null,
	types: null,
	learned: new Map()
};

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

function contextOf(
	clues: PlaceClue[],
	index: PlaceIndex,
	given: PlaceContext
): PlaceContext | null {
	const raionKeys = clues.flatMap(({ raion }) => (raion ? [raion] : []));
	const oblastKeys = clues.flatMap(({ oblast }) => (oblast ? [oblast] : []));
	const raions = raionKeys.flatMap((key) => index.raions.get(key) ?? []);
	const oblasts = oblastKeys.flatMap((key) => index.oblasts.get(key) ?? []);
	if (raionKeys.length > 0 && raions.length === 0) return null;
	if (oblastKeys.length > 0 && oblasts.length === 0) return null;
	return {
		...given,
		raions: raions.length ? raions : given.raions,
		oblasts: oblasts.length ? oblasts : given.oblasts
	};
}

function resolveName(clue: PlaceClue, index: PlaceIndex, context: PlaceContext): ResolvedPlace {
	const ids = index.names.get(clue.name) ?? [];
	const types = clue.types ?? context.types;
	const left = among(ids, index, { ...context, types });
	if (left.length === 0) return { kind: 'unknown' };
	const isOther = types !== null && isTypeConflict(index.hromadas.get(left[0]!)!.type, types);
	if (left.length > 1 || isOther) return { kind: 'ambiguous', ids: left };
	const note = index.formerNames.has(clue.name) ? 'former-name' : null;
	return { kind: 'hromada', id: left[0]!, note };
}

function resolveWords(text: string, index: PlaceIndex, given: PlaceContext): ResolvedPlace {
	const clues = readPlaceText(text);
	const context = contextOf(clues, index, given);
	if (!context) return { kind: 'unknown' };
	const marked = clues.filter((clue) => clue.isMarked && clue.name !== '');
	const named = marked.length ? marked : clues.filter((clue) => clue.name !== '');
	if (named.length === 0) {
		return { kind: clues.some((clue) => clue.raion || clue.oblast) ? 'above' : 'unknown' };
	}
	const places = named.map((clue) => resolveName(clue, index, context));
	const found = new Set(places.map((place) => (place.kind === 'hromada' ? place.id : place.kind)));
	return found.size === 1 ? places[0]! : { kind: 'unknown' };
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

/** «1. », «2) », «3.1. » before a name. */
const NUMBERING = /^\s*\d{1,3}(?:\.\d{1,3})*[.)]\s*(?=\p{L})/u;

function resolveItself(text: string, index: PlaceIndex, context: PlaceContext): ResolvedPlace {
	const code = findCode(text, index);
	if (!code) return resolveWords(text.replace(NUMBERING, ''), index, context);
	if (code.ids.length === 0) return { kind: 'invalid-code' };
	if (code.ids.length > 1) return { kind: 'ambiguous', ids: code.ids };
	return { kind: 'hromada', id: code.ids[0]!, note: code.isMended ? 'code-mended' : null };
}
