import type { HromadaType } from '#lib/domain/place.ts';
import { fold } from '../text/fold.ts';
import { alikePlaces } from './alike-places.ts';
import { raionsOf, typeOf } from './context-columns.ts';
import { type PlaceIndex, nameKey } from './place-index.ts';
import { placeWord } from './place-words.ts';
import { NO_CONTEXT, type PlaceContext, resolvePlace } from './resolve-place.ts';
import { isTypeConflict } from './type-conflict.ts';

/** Why a name has its answer, or has none. */
export type Why =
	| 'name'
	| 'former-name'
	| 'code-mended'
	| 'place-learned'
	| 'ambiguous'
	| 'unknown'
	| 'above'
	| 'invalid-code'
	| 'unknown-context'
	| 'type-contradicts'
	| 'raion-contradicts'
	| 'oblast-contradicts';

/** KATOTTG code of the one hromada that is meant, or null with the codes of those that may be. */
export interface NameAnswer {
	code: string | null;
	candidates: string[];
	why: Why;
}

type Said = Pick<PlaceContext, 'raions' | 'oblasts' | 'types'>;

function oblastsOf(text: string, index: PlaceIndex): readonly string[] | null {
	const words = fold(text).split(' ');
	const bare = words.filter((word) => placeWord(word) !== 'oblast').join('');
	return index.oblasts.get(nameKey(bare)) ?? null;
}

/** Reads raion, oblast and type in any order; null where a part says none of them. */
function readContext(text: string, index: PlaceIndex): Said | null {
	const said: Said = { raions: null, oblasts: null, types: null };
	for (const part of text.split(/[,;|\t]/).filter((one) => fold(one) !== '')) {
		const raions = raionsOf(part, index);
		const oblasts = oblastsOf(part, index);
		const types: readonly HromadaType[] | null = typeOf(part);
		if (raions) said.raions = raions;
		else if (oblasts) said.oblasts = oblasts;
		else if (types) said.types = types;
		else return null;
	}
	return said;
}

function conflictOf(id: number, { raions, oblasts, types }: Said, index: PlaceIndex): Why | null {
	const { code, raionCode, type } = index.hromadas.get(id)!;
	if (oblasts && !oblasts.includes(code.slice(0, 4))) return 'oblast-contradicts';
	if (raions && !raions.includes(raionCode)) return 'raion-contradicts';
	return types && isTypeConflict(type, types) ? 'type-contradicts' : null;
}

/** The hromadas that the text alone may mean. */
function possible(text: string, index: PlaceIndex): readonly number[] {
	const place = resolvePlace(text, index);
	if (place.kind === 'hromada') return [place.id];
	return place.kind === 'ambiguous' ? place.ids : [];
}

/** Hromadas of names much like the text, where nothing that is said speaks against them. */
function alikeWithin(text: string, said: Said, index: PlaceIndex): number[] {
	const ids = alikePlaces(text, index).map(({ id }) => id);
	return ids.filter((id) => conflictOf(id, said, index) === null);
}

/**
 * Which hromada a name means beside a raion, oblast or type, in words. What contradicts it or is not
 * understood never goes unsaid: the answer is then null, and the candidates those of the name alone.
 */
export function resolveName(
	text: string,
	context: string,
	index: PlaceIndex,
	learned: PlaceContext['learned'] = NO_CONTEXT.learned
): NameAnswer {
	const codes = (ids: readonly number[]) => ids.map((id) => index.hromadas.get(id)!.code);
	const refuse = (why: Why, ids = possible(text, index)): NameAnswer => ({
		code: null,
		candidates: codes(ids),
		why
	});
	const said = readContext(context, index);
	if (!said) return refuse('unknown-context');
	const place = resolvePlace(text, index, { ...said, learned });
	if (place.kind === 'hromada') {
		const conflict = conflictOf(place.id, said, index);
		if (conflict) return refuse(conflict, [place.id]);
		return { code: codes([place.id])[0]!, candidates: [], why: place.note ?? 'name' };
	}
	if (place.kind === 'ambiguous') {
		const why = place.ids.length === 1 ? 'type-contradicts' : 'ambiguous';
		return refuse(why, place.ids);
	}
	const [only] = place.kind === 'unknown' ? possible(text, index) : [];
	const conflict = only && conflictOf(only, said, index);
	if (conflict || place.kind !== 'unknown') return refuse(conflict || place.kind);
	return refuse('unknown', alikeWithin(text, said, index));
}
