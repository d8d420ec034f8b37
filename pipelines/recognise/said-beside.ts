import { fold } from '../text/fold.ts';
import { plainPlaceSigns } from './place-signs.ts';
import { type PlaceIndex, areasCalled, areasNamed } from './place-index.ts';
import { type PlaceTextWord, takeNeighbour, wordsOf } from './place-text.ts';
import { cutTypesOf, placeWord, settlementOf, typesOf } from './place-words.ts';
import type { PlaceContext } from './place-context.ts';

/** What is said of a place beside its name. */
export type Said = Pick<PlaceContext, 'raions' | 'oblasts' | 'types'>;

const SEPARATORS = /[,;:|\t\r\n/>→()"«»“”]/u;
const CODE = /^U[AА](\d\d)(\d\d)?(\d+)?$/iu;
const LONGEST = 600;
const COUNTRY = new Set(['україна', 'ukraine', 'украина'].map(fold));

/** Adds what a code of an oblast, of a raion or of a place in it says; false where none is known. */
function addCode(match: RegExpExecArray, said: Said, index: PlaceIndex): boolean {
	const [, oblast, raion = '00'] = match;
	const start = `UA${oblast}`;
	if (![...index.oblasts.values()].flat().includes(start)) return false;
	said.oblasts = [start];
	if (raion === '00') return true;
	const known = [...index.raions.values()].flat();
	const codes = known.filter((code) => code.startsWith(start + raion));
	if (codes.length) said.raions = codes;
	return codes.length > 0;
}

function addArea(key: string, kind: 'raions' | 'oblasts', said: Said, index: PlaceIndex): boolean {
	const codes = areasNamed(key, kind, index);
	if (codes) said[kind] = codes;
	return codes !== null;
}

/** Adds what stands before or behind each word for raion or oblast. */
function addNeighbours(words: PlaceTextWord[], said: Said, index: PlaceIndex): boolean {
	for (const kind of ['raion', 'oblast'] as const) {
		for (let key = takeNeighbour(words, kind); key !== null; key = takeNeighbour(words, kind)) {
			const codes = key === '' ? null : areasCalled(key, `${kind}s`, index);
			if (key !== '' && !codes) return false;
			if (codes) said[`${kind}s`] = codes;
		}
	}
	return true;
}

function addWord(at: number, words: PlaceTextWord[], said: Said, index: PlaceIndex): boolean {
	const { key } = words[at]!;
	const types =
		typesOf(key) ?? cutTypesOf(key, words[at + 1]?.key) ?? (words.length < 3 && settlementOf(key));
	if (types) said.types = types;
	if (types || placeWord(key) || COUNTRY.has(key)) return true;
	return addArea(key, 'raions', said, index) || addArea(key, 'oblasts', said, index);
}

function addPart(part: string, said: Said, index: PlaceIndex): boolean {
	const code = CODE.exec(part.replace(/[\s\u200b-\u200f\ufeff]/g, ''));
	if (code) return addCode(code, said, index);
	const words = wordsOf(part);
	if (!addNeighbours(words, said, index)) return false;
	const whole = words.map(({ key }) => key).join('');
	if (addArea(whole, 'raions', said, index) || addArea(whole, 'oblasts', said, index)) return true;
	return words.every((_, at) => addWord(at, words, said, index));
}

/** Reads raion, oblast and type in any order and form; null where a part says none of them. */
export function readContext(text: string, index: PlaceIndex): Said | null {
	if (text.length > LONGEST) return null;
	const said: Said = { raions: null, oblasts: null, types: null };
	const parts = plainPlaceSigns(text)
		.split(SEPARATORS)
		.filter((part) => fold(part) !== '');
	return parts.every((part) => addPart(part, said, index)) ? said : null;
}
