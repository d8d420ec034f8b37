import type { HromadaType } from '#lib/domain/place.ts';
import { fold } from '../text/fold.ts';
import { placeWord, typesOf } from './place-words.ts';

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
}

const SEPARATORS = /[,;()[\]|\n\r]| \/ |\. (?=\p{Lu})/u;
const RAION_SHORT = /(?<!\p{L})[рp]-н\.?(?!\p{L})/giu;
/** Fold parts words at a hyphen; names of raions must stay one word. */
const HYPHEN = /(?<=\p{L})[-–‑](?=\p{L})/gu;

function takeNeighbour(words: string[], kind: 'raion' | 'oblast'): string | null {
	const at = words.findIndex((word) => placeWord(word) === kind);
	if (at < 0) return null;
	const start = at > 0 ? at - 1 : at;
	const taken = words.splice(start, 2).filter((word) => placeWord(word) !== kind);
	return taken[0] ?? '';
}

function readPart(part: string): PlaceClue {
	const whole = part.replace(RAION_SHORT, 'район').replace(HYPHEN, '');
	const words = fold(whole)
		.split(' ')
		.filter((word) => word !== '');
	const raion = takeNeighbour(words, 'raion');
	const oblast = takeNeighbour(words, 'oblast');
	const types = words.map(typesOf).find((found) => found !== null) ?? null;
	const isMarked = words.some((word) => placeWord(word) === 'hromada');
	const name = words.filter((word) => !placeWord(word) && !typesOf(word)).join('');
	return { name, types, raion, oblast, isMarked };
}

/** Reads a name or an address into clues, one for each part that says anything. */
export function readPlaceText(text: string): PlaceClue[] {
	const parts = text.split(SEPARATORS).map(readPart);
	return parts.filter(
		(clue) => clue.name !== '' || clue.types || clue.raion !== null || clue.oblast !== null
	);
}
