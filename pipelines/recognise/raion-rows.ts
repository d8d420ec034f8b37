import { isArea } from '../table/section-titles.ts';
import type { Table } from '../table/table.ts';
import { raionsOf } from './context-columns.ts';
import type { PlaceIndex } from './place-index.ts';
import { placeWord } from './place-words.ts';
import { fold } from '../text/fold.ts';
import { NO_CONTEXT } from './place-context.ts';
import { resolvePlace } from './resolve-place.ts';
import { type TextColumn, textColumn } from './text-column.ts';

const namesOblast = (text: string) =>
	fold(text)
		.split(' ')
		.some((word) => placeWord(word) === 'oblast');

/** Whether a text surely names a hromada of another raion. */
function isElsewhere(text: string, raion: string, index: PlaceIndex): boolean {
	const place = resolvePlace(text, index, NO_CONTEXT);
	if (place.kind !== 'hromada') return false;
	return !raionsOf(raion, index)?.includes(index.hromadas.get(place.id)!.raionCode);
}

/**
 * Of each record, the raion that a row above it names, where rows of raions stand over those of their
 * hromadas. Null where there are none, or where a hromada that is sure stands under another raion.
 */
export function raionRows(
	placeColumn: number,
	of: Uint32Array,
	{ records, kinds, header }: Table,
	index: PlaceIndex
): TextColumn | null {
	const raions = new Map<number, string>();
	let raion = '';
	for (let at = (header?.bottom ?? -1) + 1; at < kinds.length; at++) {
		if (kinds[at] !== null && kinds[at] !== 'section-title') continue;
		const row = records[at]!;
		const own = row[placeColumn] ?? '';
		const text = own.trim() === '' ? row.join(' ').trim() : own;
		if (isArea(text)) raion = namesOblast(text) ? '' : text;
		else if (raion !== '' && kinds[at] === null) {
			if (isElsewhere(text, raion, index)) return null;
			raions.set(at, raion);
		}
	}
	if (raions.size === 0) return null;
	return textColumn('raion', of.length, (entry) => raions.get(of[entry]!) ?? '');
}
