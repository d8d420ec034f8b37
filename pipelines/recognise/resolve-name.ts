import { alikePlaces } from './alike-places.ts';
import { centreNamed } from './centre-named.ts';
import type { PlaceIndex } from './place-index.ts';
import { NO_CONTEXT, type PlaceContext } from './place-context.ts';
import { resolvePlace } from './resolve-place.ts';
import { type Said, readContext } from './said-beside.ts';
import { isTypeConflict } from './type-conflict.ts';

/** Why a name has its answer, or has none. */
export type Why =
	| 'name'
	| 'centre'
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

type Refuse = (why: Why, ids?: readonly number[]) => NameAnswer;

/** A text without a known name: a centre, a name that what is said contradicts, or one much alike. */
function withoutName(text: string, said: Said, index: PlaceIndex, refuse: Refuse): NameAnswer {
	const centres = centreNamed(text, index, { ...NO_CONTEXT, ...said });
	const [centre, ...others] = centres;
	if (centre !== undefined && others.length === 0)
		return { code: index.hromadas.get(centre)!.code, candidates: [], why: 'centre' };
	if (centre !== undefined) return refuse('ambiguous', centres);
	const [only] = possible(text, index);
	const conflict = only && conflictOf(only, said, index);
	return conflict ? refuse(conflict) : refuse('unknown', alikeWithin(text, said, index));
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
	const refuse: Refuse = (why, ids = possible(text, index)) => ({
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
	return place.kind === 'unknown' ? withoutName(text, said, index, refuse) : refuse(place.kind);
}
