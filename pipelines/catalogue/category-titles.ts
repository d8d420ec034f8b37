import type { Bilingual } from '#lib/domain/place.ts';
import type { Catalogue } from './catalogue.ts';
import type { ExportField } from './export-field.ts';

/**
 * What a reader is told to write for each value of a category: its name where it has one, else the
 * first of its spellings. Empty for fields of another type.
 */
export function categoryTitles(field: ExportField, catalogue: Catalogue): Bilingual[] {
	if (field.wordsOf) return catalogue[field.wordsOf].map(({ name }) => name);
	return Object.values(field.words ?? {}).map(([first]) => ({ uk: first!, en: first! }));
}
