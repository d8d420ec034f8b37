import { fold } from '../text/fold.ts';
import type { Catalogue } from './catalogue.ts';
import type { ExportField } from './export-field.ts';

interface Named {
	id: string;
	name: { uk: string; en: string };
	short_name?: { uk: string; en: string };
	spellings: readonly string[];
}

function waysOfWriting({ id, name, short_name: short, spellings }: Named): string[] {
	return [id, name.uk, name.en, ...(short ? [short.uk, short.en] : []), ...spellings];
}

/**
 * Each way of writing a value of a category, with the value, not folded yet; a value is always
 * among its own spellings. Empty for fields of another type.
 */
export function spellingsOf(field: ExportField, catalogue: Catalogue): [string, string][] {
	if (field.wordsOf) {
		const named: readonly Named[] = catalogue[field.wordsOf];
		return named.flatMap((one) =>
			waysOfWriting(one).map((spelling): [string, string] => [spelling, one.id])
		);
	}
	return Object.entries(field.words ?? {}).flatMap(([value, words]) =>
		[value, ...words].map((spelling): [string, string] => [spelling, value])
	);
}

/** Folded spelling → value; null where two values are written alike: `[spelling, one, other]`. */
export function clashOf(pairs: Iterable<readonly [string, string]>): string[] | null {
	const seen = new Map<string, string>();
	for (const [spelling, value] of pairs) {
		const key = fold(spelling);
		const earlier = seen.get(key);
		if (earlier !== undefined && earlier !== value) return [spelling, earlier, value];
		seen.set(key, value);
	}
	return null;
}
