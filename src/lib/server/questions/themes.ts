import type { Named } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface ThemeRow extends Named {
	id: string;
}

/** Themes of the indicators, in their order. */
export const themes: Question<void, ThemeRow> = {
	name: 'themes',
	sql: 'SELECT id, name_uk, name_en FROM theme ORDER BY position',
	bind: () => ({})
};
