import type { HromadaType } from '#lib/domain/place.ts';
import { fold } from '../text/fold.ts';
import { type PlaceIndex, nameKey } from './place-index.ts';
import { placeWord, typesOf } from './place-words.ts';

/** What a column beside the place says of it, told by its cells: raions, or types of hromadas. */
export type ContextColumn = { at: number; says: 'raion' | 'type' };

const SAMPLE = 200;

export function raionsOf(text: string, index: PlaceIndex): readonly string[] | null {
	const words = fold(text.replace(/(?<!\p{L})[рp]-н/giu, '')).split(' ');
	const bare = words.filter((word) => placeWord(word) !== 'raion').join('');
	return index.raions.get(nameKey(bare)) ?? null;
}

export function typeOf(text: string): readonly HromadaType[] | null {
	const words = fold(text).split(' ');
	return words.length <= 3 ? typesOf(words[0]!) : null;
}

/** Finds, among columns that no field took, those that help to tell homonyms apart. */
export function contextColumns(
	candidates: readonly { at: number }[],
	rows: string[][],
	index: PlaceIndex
): ContextColumn[] {
	return candidates.flatMap(({ at }): ContextColumn[] => {
		const texts = new Set(rows.slice(0, SAMPLE).map((row) => (row[at] ?? '').trim()));
		texts.delete('');
		if (texts.size === 0) return [];
		if ([...texts].every((text) => raionsOf(text, index))) return [{ at, says: 'raion' }];
		return [...texts].every(typeOf) ? [{ at, says: 'type' }] : [];
	});
}
