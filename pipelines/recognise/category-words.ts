import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import { spellingsOf } from '../catalogue/spellings.ts';
import { wordKey } from './lexicon.ts';

/** Folded spelling → value of the category; a spelling of two values is left out. */
export function categoryWords(field: ExportField, catalogue: Catalogue): Map<string, string> {
	const words = new Map<string, string>();
	const twice = new Set<string>();
	for (const [spelling, value] of spellingsOf(field, catalogue)) {
		const key = wordKey(spelling);
		if (words.has(key) && words.get(key) !== value) twice.add(key);
		words.set(key, value);
	}
	for (const key of twice) words.delete(key);
	return words;
}

/** The value of a category that a text names; a remark in brackets at its end is ignored. */
export function findCategory(text: string, words: ReadonlyMap<string, string>): string | null {
	const whole = words.get(wordKey(text));
	if (whole !== undefined) return whole;
	const numbered = text.replace(/^\s*\d+[.)]\s+/, '');
	const bare = numbered.trimEnd().replace(/(?<!\s)\s*[([][^()[\]]*[)\]]$/, '');
	return words.get(wordKey(numbered)) ?? words.get(wordKey(bare)) ?? null;
}
