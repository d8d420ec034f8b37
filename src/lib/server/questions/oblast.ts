import type { Question } from './question.ts';
import type { Named } from './fragments/names.ts';

export interface OblastRow extends Named {
	code: string;
	genitive_uk: string;
	genitive_en: string;
}

/** The one oblast that the snapshot is about. */
export const oblast: Question<void, OblastRow> = {
	name: 'oblast',
	sql: 'SELECT code, name_uk, name_en, genitive_uk, genitive_en FROM oblast',
	bind: () => ({})
};
