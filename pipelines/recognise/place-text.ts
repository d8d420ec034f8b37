import type { HromadaType } from '#lib/domain/place.ts';
import { fold } from '../text/fold.ts';
import { plainPlaceSigns } from './place-signs.ts';
import {
	cutTypesOf,
	isCouncil,
	isJoining,
	isNotItself,
	isStreet,
	placeWord,
	settlementOf,
	typesOf
} from './place-words.ts';

/** What one part of a text, between commas or brackets, says about a place. */
export interface PlaceClue {
	/** Key of the hromada's own name; empty where only a raion or oblast is named. */
	name: string;
	types: readonly HromadaType[] | null;
	/** Keys of names before or after the word for raion and oblast. */
	raion: string | null;
	oblast: string | null;
	/** Whether a word for hromada stands here. */
	isMarked: boolean;
	/** Whether a word for council does. */
	isCouncil: boolean;
	/** The types of hromada whose centre such a settlement is, where one is named. */
	settlement: readonly HromadaType[] | null;
	/** Whether a number follows, as that of a house behind its street. */
	isNumbered: boolean;
}

/** A word of a text: its key, and whether it is a name, not a word for a kind of place. */
export interface PlaceTextWord {
	key: string;
	isCapital: boolean;
	isName: boolean;
}

const SEPARATORS = /[,;:()[\]|\n\r>→"«»“”„]| \/ |\. (?=\p{Lu})/u;
/** No name or address has so many letters. */
const LONGEST = 600;
/** Fold parts words at a hyphen; names of raions must stay one word. */
const HYPHEN = /(?<=\p{L})[-–‑−](?=\p{L})/gu;
/** A word that could be the name of a hromada too. */
const ADJECTIVE = /[сцз]ьк(?:а|ої|ій|у|ою)$/u;
const SETTLEMENT =
	/(?<!\p{L})(?=(?:м|с|смт|селище|сел|село|місто|місті|селі|селищі|г|город|пгт)\s{0,3}\p{Lu}[\p{Ll}’'ʼ])/u;

const CAPITAL = /^[^\p{L}]*\p{Lu}/u;

/** The words of a part of a text. */
export function wordsOf(part: string): PlaceTextWord[] {
	const words: PlaceTextWord[] = [];
	for (const raw of part.replace(HYPHEN, '').split(/\s+/)) {
		const isCapital = CAPITAL.test(raw);
		for (const key of fold(raw).split(' ')) if (key) words.push({ key, isCapital, isName: true });
	}
	for (const [at, word] of words.entries()) {
		const isKnown = placeWord(word.key) ?? typesOf(word.key) ?? isJoining(word.key);
		word.isName = !(isKnown || cutTypesOf(word.key, words[at + 1]?.key));
	}
	return words;
}

/** Takes out the word for raion or oblast, and the name that stands before it, else behind it. */
export function takeNeighbour(words: PlaceTextWord[], kind: 'raion' | 'oblast'): string | null {
	const at = words.findIndex(({ key }) => placeWord(key) === kind);
	if (at < 0) return null;
	const first = placeWord(words[0]!.key);
	const isBefore = at > 0 && words[at - 1]!.isName && first !== 'raion' && first !== 'oblast';
	const start = isBefore ? at - 1 : at;
	const taken = words.splice(start, words[start + 1]?.isName || isBefore ? 2 : 1);
	return taken.find(({ key }) => placeWord(key) !== kind)?.key ?? '';
}

/**
 * The name in the words of a part: all that are neither type nor filler, or the last of them that
 * begin with a capital behind common words: «Відділ освіти Баштанської ради».
 */
function nameIn(words: PlaceTextWord[]): string {
	const names = words.filter(({ isName }) => isName);
	const last = words.findLastIndex(({ isName }) => isName);
	let first = last;
	while (first > 0 && words[first - 1]!.isName && words[first - 1]!.isCapital) first--;
	const before = words[first - 1];
	const isCommon = before !== undefined && !before.isCapital && !isJoining(before.key);
	const isOther = words.slice(0, first).some(({ key, isName }) => isName && ADJECTIVE.test(key));
	const isOwn = isCommon && !isOther && words[first]!.isCapital;
	return (isOwn ? words.slice(first, last + 1) : names).map(({ key }) => key).join('');
}

function readPart(words: PlaceTextWord[], following: string | undefined): PlaceClue | null {
	const raion = takeNeighbour(words, 'raion');
	const oblast = takeNeighbour(words, 'oblast');
	const types = words
		.map(({ key }, at) => typesOf(key) ?? cutTypesOf(key, words[at + 1]?.key))
		.find((found) => found !== null);
	const isMarked = words.some(({ key }) => placeWord(key) === 'hromada');
	if (!isMarked && words.some(({ key }) => isStreet(key))) return null;
	const lead = words.find(({ key }) => placeWord(key) !== 'filler');
	const settlement = lead && !isMarked && !types ? settlementOf(lead.key) : null;
	if (settlement) lead!.isName = false;
	return {
		name: nameIn(words),
		types: types ?? null,
		raion,
		oblast,
		isMarked,
		isCouncil: words.some(({ key }) => isCouncil(key)),
		settlement,
		isNumbered: /^\s*(?:буд\.?\s*)?\d+/.test(following ?? '')
	};
}

/** Reads a name or an address into clues, one for each part that says anything. */
export function readPlaceText(text: string): PlaceClue[] {
	if (text.length > LONGEST) return [];
	const parts = plainPlaceSigns(text)
		.split(SEPARATORS)
		.flatMap((part) => part.split(SETTLEMENT));
	const words = parts.map(wordsOf);
	if (words.some((some) => some.some(({ key }) => isNotItself(key)))) return [];
	return words
		.map((own, at) => readPart(own, parts[at + 1]))
		.filter((clue) => clue !== null)
		.filter(
			(clue) => clue.name !== '' || clue.types || clue.raion !== null || clue.oblast !== null
		);
}
