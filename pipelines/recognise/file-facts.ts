import { grainOf, type Grain, type Period } from '#lib/domain/period.ts';
import { fold, tidy } from '../text/fold.ts';
import { memo } from './memo.ts';
import { type PlaceIndex, nameKey } from './place-index.ts';
import { readPlaceText } from './place-text.ts';
import { placeWord } from './place-words.ts';
import { findPeriod } from './read-period.ts';
import { NO_CONTEXT } from './place-context.ts';
import { resolvePlace } from './resolve-place.ts';

export type FactSource = 'stated' | 'preamble' | 'file-name' | 'answered';

export interface Fact<Value> {
	value: Value;
	from: FactSource;
}

/** The one year named in the texts above the table or in the file name; null where two are. */
export function yearOf(texts: string[]): number | null {
	const years = texts.flatMap((text) => text.match(/(?<!\d)20[0-4]\d(?!\d)/g) ?? []);
	return new Set(years).size === 1 ? Number(years[0]) : null;
}

/** A period of one of the grains, the finest first. */
export function periodIn(text: string, grains: readonly Grain[]): Period | null {
	for (const grain of grains) {
		const period = findPeriod(text, grain);
		if (period && grains.includes(grainOf(period)!)) return period;
	}
	return null;
}

/** Words up to a word for hromada, the longest run first, as names of a place. */
function runsBefore(text: string): string[] {
	const words = tidy(text).split(/[\s_,;:()«»"]+|\.(?=\s|$)/);
	return words.flatMap((word, at) => {
		if (placeWord(fold(word)) !== 'hromada') return [];
		return [4, 3, 2, 1].map((count) => words.slice(Math.max(0, at - count), at + 1).join(' '));
	});
}

/** Parts of a line behind a colon or comma; what is named as a raion or an oblast stays one. */
function partsOf(line: string): string[] {
	const parts = line.split(/[:,;()]/);
	return parts.slice(1).map((part, at) => {
		const name = fold(parts[at]!).split(' ').at(-1)!;
		return ['raion', 'oblast'].includes(placeWord(name) ?? '') ? `${part} ${name}` : part;
	});
}

/** The raions that lines name, where they name any. */
function raionsIn(lines: string[], { raions }: PlaceIndex): readonly string[] | null {
	const clues = lines.flatMap((line) => partsOf(line).flatMap(readPlaceText));
	const found = clues.flatMap(({ raion }) => (raion && raions.get(raion)) || []);
	return found.length ? found : null;
}

function idsIn(
	texts: string[],
	index: PlaceIndex,
	raions: readonly string[] | null = null
): Set<number> {
	const places = texts.map((text) => resolvePlace(text, index, { ...NO_CONTEXT, raions }));
	return new Set(places.flatMap((place) => (place.kind === 'hromada' ? [place.id] : [])));
}

/** The one hromada that a title or another line above the table names; null where it names two. */
export function placeInTitle(lines: string[], index: PlaceIndex): number | null {
	const texts = lines.flatMap((line) => [line, ...partsOf(line), ...runsBefore(line)]);
	const ids = idsIn(texts, index, raionsIn(lines, index));
	return ids.size === 1 ? [...ids][0]! : null;
}

function readFileName(fileName: string, index: PlaceIndex): number | null {
	const stem = fileName.replace(/\.[^.]*$/, '');
	const words = stem.split(/[_\s.\-–]+/).filter((word) => word.length > 3 && !/^\d+$/.test(word));
	const pairs = words.map((word, at) => `${word} ${words[at + 1] ?? ''}`);
	const ids = idsIn([...words, ...pairs, ...runsBefore(stem.replaceAll(/[_-]/g, ' '))], index);
	if (ids.size === 0) {
		for (const key of [...words, ...pairs].map(nameKey)) {
			for (const id of index.centres.get(key) ?? []) ids.add(id);
		}
	}
	return ids.size === 1 ? [...ids][0]! : null;
}

/** A file name is looked at again with what its rows say. */
const FEW = 100;
const readers = new WeakMap<PlaceIndex, (fileName: string) => number | null>();

/** The one hromada that a file name names: its code, its name or its centre, in either script. */
export function placeInFileName(fileName: string, index: PlaceIndex): number | null {
	const read = readers.get(index) ?? memo((name) => readFileName(name, index), FEW);
	readers.set(index, read);
	return read(fileName);
}
